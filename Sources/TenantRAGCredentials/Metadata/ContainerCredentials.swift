internal import HTTPTypes
internal import TenantRAGHTTP
internal import TenantRAGSigV4

/// The endpoint that hands a container the credentials of its task or pod.
struct ContainerCredentials: Sendable {
    /// Hosts that plain HTTP may go to, beside this machine: the agents of Amazon ECS and of EKS Pod Identity, which
    /// cannot be reached from elsewhere.
    private static let linkLocalHosts: Set = ["169.254.170.2", "169.254.170.23", "fd00:ec2::23"]

    private let context: CredentialsContext
    private let endpoint: MetadataEndpoint
    private let exchange: CredentialsExchange

    /// The endpoint that the environment names; nil when it names none.
    ///
    /// - Throws: ``CredentialsError`` with code `invalidSetting` for an address that credentials, and the token that they
    ///   are asked for with, must not be sent over in clear.
    init?(_ context: CredentialsContext) throws(CredentialsError) {
        let environment = context.environment
        if let path = environment["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] {
            // Anything else would become a part of the host's name.
            guard path.hasPrefix("/") else {
                throw CredentialsError(
                    .invalidSetting,
                    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI must be a path that begins with a slash"
                )
            }
            endpoint = try MetadataEndpoint("http://169.254.170.2\(path)", of: "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")
        } else if let address = environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] {
            endpoint = try MetadataEndpoint(address, of: "AWS_CONTAINER_CREDENTIALS_FULL_URI")
            guard endpoint.scheme == "https" || endpoint.isLoopback || Self.linkLocalHosts.contains(endpoint.host)
            else {
                throw CredentialsError(
                    .invalidSetting,
                    "AWS_CONTAINER_CREDENTIALS_FULL_URI must begin with https:// unless its host is this machine "
                        + "(localhost, 127.0.0.0/8, ::1) or \(Self.linkLocalHosts.sorted().joined(separator: ", "))"
                )
            }
        } else {
            return nil
        }
        self.context = context
        exchange = CredentialsExchange(
            context: context,
            peer: "the container's endpoint at \(endpoint.authority)",
            timeouts: HTTPTimeouts(connect: .seconds(2), firstByte: .seconds(5), idle: .seconds(2), call: .seconds(10)),
            attempts: 3
        )
    }

    /// Asks for credentials.
    func credentials() async throws -> Credentials {
        let answer = try await exchange.send {
            var request = endpoint.request()
            request.headerFields[.accept] = "application/json"
            request.headerFields[.authorization] = try authorization()
            return (request, [])
        }
        guard answer.status == 200 else {
            throw exchange.refusal(answer, "look at the agent's log, and whether the task or pod has a role")
        }
        let members = try JSONAnswer(answer.body, from: exchange.peer)
        return try AnsweredCredentials(
            source: exchange.peer,
            accessKeyID: members.text("AccessKeyId"),
            secretAccessKey: members.text("SecretAccessKey"),
            sessionToken: members.optionalText("Token"),
            expiration: members.optionalText("Expiration")
        ).credentials(at: context.clock.date())
    }

    /// The token that the endpoint wants to see; the file is read each time, because it is replaced.
    private func authorization() throws(CredentialsError) -> String? {
        let environment = context.environment
        let (name, token): (String, String)
        if let path = environment["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] {
            name = "the file of AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"
            token = try TokenFile(path, of: environment, limit: 16 << 10).text()
        } else if let text = environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"] {
            (name, token) = ("AWS_CONTAINER_AUTHORIZATION_TOKEN", text)
        } else {
            return nil
        }
        // A line break would begin a header field of its own.
        guard !token.isEmpty, token.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
            throw CredentialsError(
                .invalidSetting,
                "\(name) must hold visible ASCII characters on one line; it \(KeyText.fault(in: token) ?? "does not")"
            )
        }
        return token
    }
}
