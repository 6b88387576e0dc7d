import BedrockAgentRuntime
import TenantRAGAWS
import TenantRAGHTTP
import TenantRAGTestSupport
import Testing

@Suite("Pages")
struct PagesTests {
    @Test(
        "Each is asked for with the token of the one before, until there is none",
        arguments: ["", #","nextToken":null"#, #","nextToken":"" "#]
    )
    func pages(none: String) async throws {
        let fixture = try ClientFixture(
            .answer(200, #"{"retrievalResults":[],"nextToken":"a"}"#),
            .answer(200, #"{"retrievalResults":[],"nextToken":"b"}"#),
            .answer(200, #"{"retrievalResults":[]"# + none + "}")
        )
        var count = 0
        for try await _ in try fixture.client().pages(of: RetrieveRequest.example) { count += 1 }
        #expect(count == 3)
        let tokens = try fixture.transport.sent.map { sent in
            try RetrieveRequest(head: sent.request, body: sent.body).nextToken
        }
        #expect(tokens == [nil, "a", "b"])
    }

    @Test("A page that names itself as the next is an error, not a loop")
    func loop() async throws {
        let fixture = try ClientFixture(.answer(200, #"{"retrievalResults":[],"nextToken":"a"}"#))
        let error = try await fixture.error { client in
            for try await _ in client.pages(of: RetrieveRequest.example) {}
        }
        #expect(error?.code == .malformedResponse)
        #expect(fixture.transport.sent.count == 2)
    }

    @Test("A reader that stops asks for no more")
    func early() async throws {
        let fixture = try ClientFixture(.answer(200, #"{"retrievalResults":[],"nextToken":"a"}"#))
        for try await _ in try fixture.client().pages(of: RetrieveRequest.example) { break }
        #expect(fixture.transport.sent.count == 1)
    }
}
