internal import HTTPTypes
internal import TenantRAGHTTP

/// The metadata service of an Amazon EC2 instance, version 2: a token first, then questions that show it.
///
/// Version 1, which answers without a token, is never asked: with it, whoever can make this service fetch an address of
/// their choice has the instance's credentials (Amazon EC2 User Guide, page "Use the Instance Metadata Service").
package struct InstanceMetadata: Sendable {
    let context: CredentialsContext
    let exchange: CredentialsExchange
    private let endpoint: MetadataEndpoint

    /// The service where the environment or the profile says, or at its well-known address.
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

    /// A token for questions, for six hours at most.
    ///
    /// - Throws: ``CredentialsError``: `notConfigured` where no such service is there.
    func token() async throws -> HTTPFields {
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

    /// Asks a question.
    func get(_ path: String, with token: HTTPFields) async throws -> CredentialsExchange.Answer {
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
