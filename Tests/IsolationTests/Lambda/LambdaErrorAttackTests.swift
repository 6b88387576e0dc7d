import HTTPTypes
import Logging
import TenantRAG
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLambda
@testable import TenantRAGLambdaRuntime

@Suite("A function tells its caller nothing that an error says of others")
struct LambdaErrorAttackTests {
    private struct Oddity: Error, CustomStringConvertible {
        let description = "MARKER of globex"
    }

    /// A knowledge base that fails.
    private struct FailingKnowledgeBase: KnowledgeBase {
        let knowledgeBaseID: KnowledgeBaseID
        let modelARN = "amazon.nova-lite-v1:0"
        let vectorStore = VectorStore.s3Vectors
        private let error: any Error

        init(_ error: any Error) throws {
            self.error = error
            knowledgeBaseID = try KnowledgeBaseID(validating: "KB12345678")
        }

        func retrieve(_ request: ScopedRequest<RetrieveRequest>) async throws -> RetrieveResponse { throw error }

        func retrieveAndGenerate(
            _ request: ScopedRequest<RetrieveAndGenerateRequest>
        ) async throws -> RetrieveAndGenerateResponse { throw error }

        func retrieveAndGenerateStream(
            _ request: ScopedRequest<RetrieveAndGenerateStreamRequest>
        ) async throws -> RetrieveAndGenerateStreamResponse {
            let error = error
            return RetrieveAndGenerateStreamResponse(sessionId: "session-1", stream: EventStream { throw error })
        }
    }

    /// Returns the responses of both handlers to a failure, as the caller sees them.
    private static func responses(_ error: any Error) async throws -> [String] {
        let rag = TenantRAGClient(try FailingKnowledgeBase(error))
        let event = #"{"httpMethod":"POST","body":"{\"user_query\":\"radio\"}","requestContext":{}}"#
        var texts: [String] = []
        for handler in [ChatHandler(rag), ChatStreamHandler(rag)] as [any LambdaHandler] {
            let invocation = LambdaInvocation(
                requestID: "request",
                event: Array(event.utf8),
                deadline: .now + .seconds(600),
                tenantID: "acme",
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
            switch try await handler.handle(invocation) {
            case .payload(let bytes): texts.append(String(decoding: bytes, as: UTF8.self))
            case .http(let head, let body):
                var text = "\(head)"
                for try await chunk in body { text += String(decoding: chunk, as: UTF8.self) }
                texts.append(text)
            case .stream: Issue.record("a stream without a head")
            }
        }
        return texts
    }

    @Test("neither an unknown error's text, nor the service's message, nor that there was a violation")
    func errors() async throws {
        let violation = IsolationViolation.self
        for error in [
            Oddity(), ValidationException(serviceMessage: "MARKER of globex"),
            ThrottlingException(serviceMessage: "MARKER of globex"),
        ] as [any Error] {
            for text in try await Self.responses(error) {
                #expect(!text.contains("MARKER") && !text.contains("Oddity"), "\(error)")
            }
        }
        let leaky = try ScriptedKnowledgeBase(references: [.of("globex", text: "MARKER")])
        let error = await #expect(throws: violation) {
            try await TenantRAGClient(leaky).ask("what", as: .test("acme"))
        }
        for text in try await Self.responses(try #require(error)) {
            #expect(text.contains("badGateway") && !text.lowercased().contains("violation"))
        }
    }

    @Test("nor Lambda, of what a handler throws")
    func report() {
        for report in [ErrorReport(thrown: Oddity()), ErrorReport(initialisation: Oddity())] {
            #expect(!String(decoding: report.json(), as: UTF8.self).contains("MARKER"))
        }
    }

    @Test("an invocation whose head names its tenant twice is given to no handler")
    func heads() {
        func head(_ tenants: String...) -> HTTPFields {
            var fields: HTTPFields = [.lambdaRequestID: "id-1", .lambdaDeadline: "99999999999999"]
            for tenant in tenants { fields.append(HTTPField(name: .lambdaTenantID, value: tenant)) }
            return fields
        }
        #expect(throws: Never.self) { try InvocationHead(head("acme")) }
        for fields in [head("acme", "globex"), head("acme", "acme"), head("acme,globex"), head("")] {
            #expect(throws: InvocationHead.Refusal.self) { try InvocationHead(fields) }
        }
    }
}
