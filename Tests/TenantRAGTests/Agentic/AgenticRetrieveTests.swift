import HTTPTypes
import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("Searches that a model plans")
struct AgenticRetrieveTests {
    private static func result(_ tenants: String?..., citing index: Int = 0) -> EventMessage {
        let items = tenants.map { tenant in
            let metadata = tenant.map { #","metadata":{"tenantId":"\#($0)"}"# } ?? ""
            return
                #"{"content":{"mimeType":"text/plain","text":"A passage."},"sourceRetriever":{"identifier":"r"}\#(metadata)}"#
        }
        let citation = #"{"startIndex":0,"endIndex":3,"references":[{"resultIndex":\#(index)}]}"#
        let response = #"{"answer":"An answer.","citations":[\#(citation)]}"#
        return message("result", #"{"results":[\#(items.joined(separator: ","))],"generatedResponse":\#(response)}"#)
    }

    private static func message(_ name: String, _ payload: String) -> EventMessage {
        EventMessage(name: name, payload: Array(payload.utf8))
    }

    private static let trace = message(
        "traceEvent",
        #"{"id":"1","timestamp":1,"attributes":{"message":"MARKER","status":"SUCCEEDED","step":"Retrieval"}}"#
    )

    private static func fixture(_ messages: [EventMessage]) throws -> BedrockFixture {
        var bytes: [UInt8] = []
        for message in messages { try EventStreamEncoder().append(message, to: &bytes) }
        let exchange = HTTPExchange(
            HTTPResponse(status: .ok, headerFields: [.contentType: "application/vnd.amazon.eventstream"]),
            body: .bytes(bytes)
        )
        return BedrockFixture(ScriptedTransport([exchange]), environment: ["TENANTRAG_VECTOR_STORE": "managed"])
    }

    @Test("The tenant's filter stands in the retriever's overrides, and what comes back is audited")
    func answer() async throws {
        let fixture = try Self.fixture([
            Self.trace, Self.message("responseEvent", #"{"text":"An "}"#), Self.result("acme"),
        ])
        let answer = try await fixture.client().agenticRetrieve(
            "Compare.",
            as: .test("acme"),
            where: .equals("season", 1)
        )
        #expect(answer.text == "An answer.")
        #expect(answer.results.count == 1 && answer.citations.count == 1)
        let sent = fixture.transport.sent[0]
        #expect(sent.request.path == "/agenticRetrieveStream")
        let request = try AgenticRetrieveStreamRequest(head: sent.request, body: sent.body)
        #expect(request.retrievers.count == 1)
        #expect(request.memoryConfiguration == nil)
        guard case .knowledgeBase(let retriever) = request.retrievers[0].configuration else {
            Issue.record("no knowledge base")
            return
        }
        let confined = MetadataFilter.Condition(key: "tenantId", operator: .equals, value: "acme")
        #expect(retriever.knowledgeBaseId == "KB12345678")
        #expect(retriever.retrievalOverrides?.filter?.isConfined(to: confined) == true)
    }

    @Test("A foreign result ends it, and nothing of the steps between is passed on")
    func foreign() async throws {
        for tenants in [["globex"], ["acme", "globex"], [nil]] as [[String?]] {
            let result = tenants.count == 2 ? Self.result(tenants[0], tenants[1]) : Self.result(tenants[0])
            let oddity = Self.message(
                "traceEvent",
                #"{"id":"2","timestamp":1,"attributes":{"message":"","status":"SUCCEEDED","step":"MARKER of globex"}}"#
            )
            let messages = [Self.trace, oddity, Self.message("novelty", #"{"text":"MARKER"}"#), result]
            let fixture = try Self.fixture(messages)
            await #expect(throws: IsolationViolation.self) {
                try await fixture.client().agenticRetrieve("Compare.", as: .test("acme"))
            }
            let stream = try await Self.fixture(messages).client().agenticRetrieveStream("Compare.", as: .test("acme"))
            var seen: [AgenticAnswerStream.Event] = []
            await #expect(throws: IsolationViolation.self) { for try await event in stream { seen.append(event) } }
            #expect(seen.count == 1)
            #expect(!"\(seen)".contains("MARKER"))
        }
    }

    @Test("A citation of what is not among the results is left out")
    func citation() async throws {
        for index in [-1, 1, 1_000_000] {
            let fixture = try Self.fixture([Self.result("acme", citing: index)])
            let answer = try await fixture.client().agenticRetrieve("Compare.", as: .test("acme"))
            #expect(answer.citations.isEmpty && answer.results.count == 1)
        }
    }

    @Test("A stream that ends without a result is an error, and a knowledge base that cannot plan says so")
    func without() async throws {
        let fixture = try Self.fixture([Self.trace])
        let error = await #expect(throws: AWSError.self) {
            try await fixture.client().agenticRetrieve("Compare.", as: .test("acme"))
        }
        #expect(error?.code == .malformedResponse)
        let other = TenantRAGClient(try ScriptedKnowledgeBase())
        let refusal = await #expect(throws: TenantRAGError.self) {
            try await other.agenticRetrieve("Compare.", as: .test("acme"))
        }
        #expect(refusal?.code == .unsupportedOperation)
    }
}
