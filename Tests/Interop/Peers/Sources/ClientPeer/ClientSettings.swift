import BedrockAgent
import BedrockAgentRuntime
import S3Vectors
import TenantRAGAWS
import TenantRAGJSON

/// The settings of a case's client: the `service`, the `endpoint`'s URL, the `environment` variables, and `timeouts` in seconds
/// (`connect`, `firstByte`, `idle`) of the operations that find.
struct ClientSettings: Hashable {
    private let service: String?
    private let endpoint: String?
    private let environment: [String: String]
    private let timeouts: [String: Double]

    init(_ test: JSONValue) throws {
        service = test["service"]?.stringValue
        endpoint = test["endpoint"]?.stringValue
        environment = (test["environment"]?.objectValue ?? [:]).compactMapValues(\.stringValue)
        timeouts = (test["timeouts"]?.objectValue ?? [:]).compactMapValues { $0.numberValue?.doubleValue }
    }

    /// A client that has nothing from the environment of this process.
    func client() throws -> PeerClient {
        var configuration = AWSConfiguration(environment: ProcessEnvironment(environment))
        configuration.endpointURL = endpoint
        if !timeouts.isEmpty {
            var retrieval = CallTimeouts.retrieval
            retrieval.connect = timeouts["connect"].map { .seconds($0) } ?? retrieval.connect
            retrieval.firstByte = timeouts["firstByte"].map { .seconds($0) } ?? retrieval.firstByte
            retrieval.idle = timeouts["idle"].map { .seconds($0) } ?? retrieval.idle
            configuration.timeouts = OperationTimeouts(retrieval: retrieval)
        }
        return switch service {
        case "bedrock-agent": .agent(try BedrockAgentClient(configuration))
        case "s3vectors": .vectors(try S3VectorsClient(configuration))
        default: .runtime(try BedrockAgentRuntimeClient(configuration))
        }
    }
}

/// The client of one of the services.
enum PeerClient: Sendable {
    case runtime(BedrockAgentRuntimeClient)
    case agent(BedrockAgentClient)
    case vectors(S3VectorsClient)
}
