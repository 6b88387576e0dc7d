internal import HTTPTypes
internal import TenantRAGHTTP
internal import TenantRAGSigV4

/// The metadata service of an Amazon EC2 instance, version 2: a token first, then requests that carry it.
///
/// Version 1, which needs no token, is never used: with it, a caller that can make this service fetch an address of its
/// choice has the instance's credentials (Amazon EC2 User Guide, page "Use the Instance Metadata Service").
package struct InstanceMetadata: Sendable {
    private let context: CredentialsContext
    private let exchange: CredentialsExchange
    private let endpoint: MetadataEndpoint

    /// Creates the service at the address that the environment or the profile names, or at its well-known address.
    ///
    /// `AWS_EC2_METADATA_DISABLED`, `AWS_EC2_METADATA_SERVICE_ENDPOINT` and `AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE` with
    /// their settings in profiles (AWS SDKs and Tools Reference Guide, page "IMDS credential provider"), and
    /// `AWS_METADATA_SERVICE_TIMEOUT` (seconds, 1) and `AWS_METADATA_SERVICE_NUM_ATTEMPTS` (1), as in botocore 1.44.5.
    ///
    /// - Throws: ``CredentialsError``: `notConfigured` where it is switched off, `invalidSetting`.
    package init(_ context: CredentialsContext) throws(CredentialsError) {
        let environment = context.environment
        if let disabled = environment["AWS_EC2_METADATA_DISABLED"]?.lowercased(), disabled != "false" {
            guard disabled == "true" else {
                throw CredentialsError(.invalidSetting, "AWS_EC2_METADATA_DISABLED must be true or false")
            }
            throw CredentialsError(.notConfigured, "AWS_EC2_METADATA_DISABLED is true")
        }
        let profile = try context.sharedFiles().profile
        func setting(_ variable: String, _ name: String) -> (name: String, value: String)? {
            environment[variable].map { (variable, $0) } ?? profile?[name].map { (name, $0) }
        }
        func number(_ variable: String, _ name: String, _ range: ClosedRange<Int>) throws(CredentialsError) -> Int {
            guard let setting = setting(variable, name) else { return range.lowerBound }
            guard let number = Int(setting.value), range.contains(number) else {
                throw CredentialsError(
                    .invalidSetting,
                    "\(setting.name) must be a number of \(range.lowerBound) to \(range.upperBound)"
                )
            }
            return number
        }
        if let address = setting("AWS_EC2_METADATA_SERVICE_ENDPOINT", "ec2_metadata_service_endpoint") {
            endpoint = try MetadataEndpoint(address.value, of: address.name)
        } else {
            let mode = setting("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "ec2_metadata_service_endpoint_mode")
            switch mode?.value.lowercased() {
            case nil, "ipv4": endpoint = try MetadataEndpoint("http://169.254.169.254", of: "the well-known address")
            case "ipv6": endpoint = try MetadataEndpoint("http://[fd00:ec2::254]", of: "the well-known address")
            default: throw CredentialsError(.invalidSetting, "\(mode?.name ?? "") must be IPv4 or IPv6")
            }
        }
        let seconds = try number("AWS_METADATA_SERVICE_TIMEOUT", "metadata_service_timeout", 1...60)
        self.context = context
        exchange = CredentialsExchange(
            context: context,
            peer: "the instance metadata service at \(endpoint.authority)",
            timeouts: HTTPTimeouts(
                connect: .seconds(seconds),
                firstByte: .seconds(seconds),
                idle: .seconds(seconds),
                call: .seconds(2 * seconds)
            ),
            attempts: try number("AWS_METADATA_SERVICE_NUM_ATTEMPTS", "metadata_service_num_attempts", 1...10)
        )
    }

    /// Returns the field of a new token for requests, which is valid for six hours at most.
    ///
    /// - Throws: ``CredentialsError``: `notConfigured` where no such service is there.
    private func token() async throws -> HTTPFields {
        let answer: CredentialsExchange.Answer
        do {
            answer = try await exchange.send {
                var request = endpoint.request(.put, "/latest/api/token")
                request.headerFields[.metadataTokenLifetime] = "21600"
                return (request, [])
            }
        } catch let error as CredentialsError where error.code == .requestFailed {
            throw CredentialsError(.notConfigured, absence(error), isRetryable: true, underlying: error.underlying)
        }
        guard answer.status == 200 else {
            if [403, 404, 405].contains(answer.status) {
                throw CredentialsError(
                    .notConfigured,
                    "\(exchange.peer) answers HTTP \(answer.status): it is switched off, or knows version 1 alone, which is not asked"
                )
            }
            throw exchange.refusal(answer)
        }
        let text = String(decoding: answer.body, as: UTF8.self)
        guard (1...4_096).contains(answer.body.count), answer.body.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw CredentialsError.malformed(exchange.peer, "no token")
        }
        return [.metadataToken: text]
    }

    /// Sends a request for a path.
    private func get(_ path: String, with token: HTTPFields) async throws -> CredentialsExchange.Answer {
        try await exchange.send {
            var request = endpoint.request(.get, path)
            request.headerFields = token
            return (request, [])
        }
    }

    private func absence(_ error: CredentialsError) -> String {
        let code = (error.underlying as? HTTPTransportError)?.code
        let hint =
            code == .firstByteTimeout
            ? ". In a container on an instance, the hop limit of the instance's metadata options must be 2" : ""
        return "\(exchange.peer) does not answer\(code.map { " (\($0))" } ?? "")\(hint)"
    }
}

extension HTTPField.Name {
    // Tokens in lower case, so none of these can fail; the fallback keeps the unwrapping honest.
    fileprivate static let metadataToken = HTTPField.Name("x-aws-ec2-metadata-token") ?? .authorization
    fileprivate static let metadataTokenLifetime =
        HTTPField.Name("x-aws-ec2-metadata-token-ttl-seconds") ?? .authorization
}

extension InstanceMetadata {
    /// Returns the Region of the instance, for clients without a configured Region.
    ///
    /// - Throws: ``CredentialsError`` with the reason why there is none: `notConfigured` where there is no such service.
    package func region() async throws -> Region {
        let answer = try await get("/latest/meta-data/placement/region", with: try await token())
        guard answer.status == 200 else { throw exchange.refusal(answer, "the instance's Region is not known") }
        do throws(EndpointError) {
            return try Region(validating: String(decoding: answer.body, as: UTF8.self))
        } catch {
            throw CredentialsError.malformed(exchange.peer, "what is no Region")
        }
    }

    /// Returns the credentials of the instance's role.
    ///
    /// - Throws: ``CredentialsError``: `notConfigured` where there is no such service, or the instance has no role.
    func credentials() async throws -> Credentials {
        let folder = "/latest/meta-data/iam/security-credentials/"
        let token = try await token()
        let list = try await get(folder, with: token)
        if list.status == 404 {
            throw CredentialsError(.notConfigured, "the instance has no role")
        }
        guard list.status == 200 else { throw exchange.refusal(list) }
        let lines = String(decoding: list.body, as: UTF8.self).split(whereSeparator: \.isNewline)
        guard let role = SafeText.name(lines.first.map(String.init)) else {
            throw CredentialsError.malformed(exchange.peer, "no name of a role")
        }
        let answer = try await get(folder + role, with: token)
        guard answer.status == 200 else { throw exchange.refusal(answer, "it was asked for the role \(role)") }
        let members = try JSONAnswer(answer.body, from: exchange.peer)
        // A failure, such as a role whose trust policy leaves the instance out, has the status of success.
        if let code = try members.optionalText("Code"), code != "Success" {
            throw CredentialsError(
                .refused,
                "\(exchange.peer) has no credentials of the role \(role): \(SafeText.name(code) ?? "no code"); look at the "
                    + "role's trust policy"
            )
        }
        // When they cannot be renewed, the service returns expired ones and AWS's services go on accepting them, so that
        // its failure does not stop every instance: "static stability". Five to ten minutes later it is asked again.
        let extra = 300 + Int64(context.clock.random() % 300)
        return try AnsweredCredentials(
            source: exchange.peer,
            accessKeyID: members.text("AccessKeyId"),
            secretAccessKey: members.text("SecretAccessKey"),
            sessionToken: members.text("Token"),
            expiration: members.text("Expiration")
        ).credentials(at: context.clock.date(), extendingEndedBy: extra)
    }
}
