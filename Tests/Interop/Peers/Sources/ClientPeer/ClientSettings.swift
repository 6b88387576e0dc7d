import BedrockAgentRuntime
import TenantRAGAWS
import TenantRAGHTTP
import TenantRAGJSON

/// What a case says about its client: the `endpoint`'s URL, the `environment` variables, and `timeouts` in seconds
/// (`connect`, `firstByte`, `idle`).
struct ClientSettings: Hashable {
    private let endpoint: String?
    private let environment: [String: String]
    private let timeouts: [String: Double]

    init(_ test: JSONValue) throws {
        endpoint = test["endpoint"]?.stringValue
        environment = (test["environment"]?.objectValue ?? [:]).compactMapValues(\.stringValue)
        timeouts = (test["timeouts"]?.objectValue ?? [:]).compactMapValues { $0.numberValue?.doubleValue }
    }

    /// A client that has nothing from the environment of this process.
    func client() throws -> BedrockAgentRuntimeClient {
        var configuration = AWSConfiguration(environment: ProcessEnvironment(environment))
        configuration.endpointURL = endpoint
        if !timeouts.isEmpty {
            var transport = CurlTransport.Configuration()
            transport.timeouts.connect = timeouts["connect"].map { .seconds($0) } ?? transport.timeouts.connect
            transport.timeouts.firstByte = timeouts["firstByte"].map { .seconds($0) } ?? transport.timeouts.firstByte
            transport.timeouts.idle = timeouts["idle"].map { .seconds($0) } ?? transport.timeouts.idle
            configuration.transport = try CurlTransport(transport)
        }
        return try BedrockAgentRuntimeClient(configuration)
    }
}
