import HTTPTypes
import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("A service that returns another tenant's data")
struct ServiceAnswerAttackTests {
    private static let attributes = [
        // The tenant twice, in both orders, and in letters that Swift takes for the same.
        #""tenantId":"globex","tenantId":"acme""#, #""tenantId":"acme","tenantId":"globex""#,
        #""tenantId":"acme","tenant\u0049d":"globex""#, #""tenantId":"globex","\u0074enantId":"acme""#,
        // No tenant, or one of another type.
        #""season":1"#, #""tenantId":null"#, #""tenantId":["acme"]"#, #""tenantId":{"acme":"acme"}"#, #""tenantId":7"#,
        #""tenantId":true"#, #""tenantId":{"stringValue":"acme"}"#, #""TenantId":"acme""#, #""tenantId ":"acme""#,
        // Nearly the tenant.
        #""tenantId":"acme ""#, #""tenantId":"ACME""#, #""tenantId":"acme\u0000""#, #""tenantId":"acme\u200b""#,
        #""tenantId":"\u0430cme""#, #""tenantId":"""#,
        // No JSON.
        #""tenantId":NaN"#, #""tenantId":"acme"#, #""tenantId":1e999999999"#,
    ]

    @Test("is not passed on: passages, answers, streams and links", arguments: attributes)
    func nothing(_ attributes: String) async throws {
        let reference = #"{"content":{"text":"MARKER"},"documentId":"DOC1","metadata":{\#(attributes)}}"#
        let passages = BedrockFixture(#"{"retrievalResults":[\#(reference)]}"#, Wire.link)
        await #expect(throws: (any Error).self) {
            try await passages.client().retrieve("the radio", as: .test("acme"))
        }
        let passage = KnowledgeBaseRetrievalResult(
            content: RetrievalResultContent(text: "MARKER"),
            documentId: "DOC1",
            metadata: ["tenantId": "acme", "x-amz-bedrock-kb-source-uri": "s3://bucket/DOC1.md"]
        )
        await #expect(throws: (any Error).self) {
            try await passages.client().documentContent(of: passage, as: .test("acme"))
        }
        #expect(!passages.paths.contains { $0.hasSuffix("/content") })

        let answers = BedrockFixture(
            #"{"output":{"text":"x"},"sessionId":"s1","citations":[{"retrievedReferences":[\#(reference)]}]}"#
        )
        await #expect(throws: (any Error).self) { try await answers.client().ask("What?", as: .test("acme")) }

        for event in [
            ("citation", #"{"retrievedReferences":[\#(reference)]}"#),
            ("citation", #"{"citation":{"retrievedReferences":[\#(reference)]}}"#),
        ] {
            let stream = try Self.stream([event])
            await #expect(throws: (any Error).self) {
                for try await event in try await stream.client().stream("What?", as: .test("acme")) {
                    Issue.record("\(event)")
                }
            }
        }
        let agentic = try Self.agentic(attributes)
        await #expect(throws: (any Error).self) {
            try await agentic.client().agenticRetrieve("What?", as: .test("acme"))
        }
    }

    @Test("The tenant's own is")
    func own() async throws {
        let answer = try await Self.agentic(#""tenantId":"acme""#).client().agenticRetrieve("What?", as: .test("acme"))
        #expect(answer.results.count == 1)
        let reference = #"{"content":{"text":"MARKER"},"metadata":{"tenantId":"acme"}}"#
        let stream = try Self.stream([("citation", #"{"citation":{"retrievedReferences":[\#(reference)]}}"#)])
        for try await event in try await stream.client().stream("What?", as: .test("acme")) {
            if case .citation(let citation) = event { #expect(citation.retrievedReferences?.count == 1) }
        }
    }

    private static func agentic(_ attributes: String) throws -> BedrockFixture {
        let content = #""content":{"mimeType":"text/plain","text":"MARKER"},"sourceRetriever":{"identifier":"r"}"#
        return try stream([("result", #"{"results":[{\#(content),"metadata":{\#(attributes)}}]}"#)])
    }

    private static func stream(_ events: [(String, String)]) throws -> BedrockFixture {
        var bytes: [UInt8] = []
        for (name, payload) in events {
            try EventStreamEncoder().append(EventMessage(name: name, payload: Array(payload.utf8)), to: &bytes)
        }
        var fields: HTTPFields = [.contentType: "application/vnd.amazon.eventstream"]
        fields[try #require(HTTPField.Name("x-amzn-bedrock-knowledge-base-session-id"))] = "session-1"
        let head = HTTPResponse(status: .ok, headerFields: fields)
        let body = bytes
        return BedrockFixture(ScriptedTransport { _, _ in HTTPExchange(head, body: .bytes(body)) })
    }
}
