#if LocalServer
public import TenantRAG

/// The address of a server, and the credentials to sign with.
public struct LocalServerEndpoint: Sendable {
    /// The host as it was configured: `127.0.0.1`.
    public let host: String
    /// The port that it listens on.
    public let port: Int
    /// Credentials that the server knows: the first configured ones, or those that it generated.
    public let credentials: Credentials
    /// The region to sign for; any will do unless the server was configured with one.
    public let region: String

    /// The address for an SDK's `endpoint_url`: `http://127.0.0.1:8080`.
    ///
    /// For a server that listens on all addresses it is the loopback one.
    public var url: String {
        switch host {
        case "0.0.0.0": "http://127.0.0.1:\(port)"
        case "::": "http://[::1]:\(port)"
        case let host where host.contains(":"): "http://[\(host)]:\(port)"
        default: "http://\(host):\(port)"
        }
    }

    /// The configuration with which `BedrockAgentRuntimeClient` calls the server.
    ///
    /// Neither the environment nor the shared files are read.
    ///
    /// - Throws: `EndpointError` for a region that is none.
    public var configuration: AWSConfiguration {
        get throws {
            var configuration = try AWSConfiguration(
                region: Region(validating: region),
                credentials: .static(credentials),
                environment: ProcessEnvironment([:])
            )
            configuration.endpointURL = url
            return configuration
        }
    }

    /// The environment variables that lead any AWS SDK to the server; the secret is among them.
    public var environmentVariables: [String: String] {
        var variables = [
            "AWS_ENDPOINT_URL_BEDROCK_AGENT_RUNTIME": url,
            "AWS_REGION": region,
            // What boto3 and the AWS CLI read in its place.
            "AWS_DEFAULT_REGION": region,
            "AWS_ACCESS_KEY_ID": credentials.accessKeyID,
            "AWS_SECRET_ACCESS_KEY": unsafe credentials.secretAccessKey.withUnsafeBytes { bytes in
                unsafe String(decoding: bytes, as: UTF8.self)
            },
        ]
        variables["AWS_SESSION_TOKEN"] = credentials.sessionToken
        return variables
    }

    init(host: String, port: Int, credentials: Credentials, region: String?) {
        self.host = host
        self.port = port
        self.credentials = credentials
        self.region = region ?? "us-east-1"
    }
}
#endif
