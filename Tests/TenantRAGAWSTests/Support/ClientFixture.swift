import BedrockAgentRuntime
import HTTPTypes
import Logging
import Synchronization
import TenantRAGAWS
import TenantRAGBase
import TenantRAGCredentials
import TenantRAGEventStream
import TenantRAGHTTP
import TenantRAGSigV4
import TenantRAGTestSupport

/// A client whose network, clock and credentials are the test's.
struct ClientFixture {
    static let secret = "wJalrXUtnFEMI-MARKER-SECRET"
    static let token = "MARKER-SESSION-TOKEN"

    let transport: ScriptedTransport
    let clock: ManualTime
    let log = RecordingLog()
    var configuration: AWSConfiguration

    init(
        _ transport: ScriptedTransport,
        environment: [String: String] = [:],
        random: UInt64 = .max
    ) throws {
        self.transport = transport
        clock = ManualTime(date: try Timestamp("20261125T120000Z"), random: random)
        var variables = [
            "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": Self.secret, "AWS_SESSION_TOKEN": Self.token,
            "AWS_REGION": "eu-central-1", "HOME": "/nonexistent", "AWS_EC2_METADATA_DISABLED": "true",
        ]
        variables.merge(environment) { _, new in new }
        configuration = AWSConfiguration(
            credentials: .environment,
            transport: transport,
            logger: Logger(label: "test") { [log] _ in log },
            environment: ProcessEnvironment(variables)
        )
        configuration.clock = clock.source
    }

    init(_ answers: HTTPExchange...) throws {
        try self.init(ScriptedTransport(answers))
    }

    func client() throws -> BedrockAgentRuntimeClient { try BedrockAgentRuntimeClient(configuration) }

    /// Returns the error that `operation` fails with; it must be of this kind.
    func error(_ operation: (BedrockAgentRuntimeClient) async throws -> Void) async throws -> AWSError? {
        do {
            try await operation(client())
            return nil
        } catch let error as AWSError {
            return error
        }
    }
}

extension RetrieveRequest {
    /// A question with a word that must not come up in any log or error.
    static let example = RetrieveRequest(
        knowledgeBaseId: "KB12345678",
        retrievalQuery: KnowledgeBaseQuery(text: "MARKER-QUESTION")
    )
}

extension RetrieveAndGenerateStreamRequest {
    /// The same question, for an answer that streams.
    static let example = RetrieveAndGenerateStreamRequest(
        input: RetrieveAndGenerateInput(text: "MARKER-QUESTION"),
        retrieveAndGenerateConfiguration: RetrieveAndGenerateRequest.example.retrieveAndGenerateConfiguration
    )
}

extension RetrieveAndGenerateRequest {
    /// The same question, for an answer.
    static let example = RetrieveAndGenerateRequest(
        input: RetrieveAndGenerateInput(text: "MARKER-QUESTION"),
        retrieveAndGenerateConfiguration: RetrieveAndGenerateConfiguration(
            type: .knowledgeBase,
            knowledgeBaseConfiguration: KnowledgeBaseRetrieveAndGenerateConfiguration(
                knowledgeBaseId: "KB12345678",
                modelArn: "amazon.nova-lite-v1:0"
            )
        )
    )
}

extension HTTPExchange {
    /// An answer to ``RetrieveRequest/example``, without results.
    static let nothing = answer(200, #"{"retrievalResults":[]}"#)

    /// The frames of an event stream.
    static func events(_ messages: [EventMessage], cut: Int = 0, chunk: Int = 7) throws -> HTTPExchange {
        var bytes: [UInt8] = []
        for message in messages { try EventStreamEncoder().append(message, to: &bytes) }
        bytes.removeLast(cut)
        let all = bytes
        let chunks = AsyncThrowingStream<[UInt8], any Error> { continuation in
            for start in stride(from: 0, to: all.count, by: chunk) {
                continuation.yield(Array(all[start..<min(start + chunk, all.count)]))
            }
            continuation.finish()
        }
        var fields: HTTPFields = [.contentType: "application/vnd.amazon.eventstream"]
        fields[.sessionID] = "session-1"
        fields[.requestID] = "request-1"
        return HTTPExchange(HTTPResponse(status: .ok, headerFields: fields), body: .stream(chunks))
    }
}

extension HTTPField.Name {
    static let sessionID = Self("x-amzn-bedrock-knowledge-base-session-id") ?? .server
    static let requestID = Self("x-amzn-requestid") ?? .server
    static let errorType = Self("x-amzn-errortype") ?? .server
    static let retryAfterMilliseconds = Self("x-amz-retry-after") ?? .server
    static let sdkRequest = Self("amz-sdk-request") ?? .server
    static let sdkInvocationID = Self("amz-sdk-invocation-id") ?? .server
    static let amzDate = Self("x-amz-date") ?? .server
}
