import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("A conversation ends with the service's session")
struct ConversationExpiryTests {
    private static let day: Int64 = 86_400

    @Test("24 hours after its first question it is refused, and nothing is sent", arguments: [false, true])
    func expires(streams: Bool) async throws {
        let knowledgeBase = try ScriptedKnowledgeBase()
        let clock = ManualTime(date: try Timestamp("20261126T120000Z"))
        var configuration = TenantRAGConfiguration()
        configuration.clock = clock.source
        let client = TenantRAGClient(knowledgeBase, configuration: configuration)
        let tenant = try TenantContext.test("acme")
        func ask(_ conversation: Conversation?) async throws -> Conversation {
            guard streams else {
                return try await client.ask("what", as: tenant, continuing: conversation).conversation
            }
            return try await client.stream("what", as: tenant, continuing: conversation).conversation
        }
        let first = try await ask(nil)
        #expect(first.expiration == clock.source.date().advanced(bySeconds: Self.day))
        clock.advance(.seconds(Self.day - 1))
        // What goes on keeps the end that the first question set: the service extends no session.
        let second = try await ask(first)
        #expect(second.expiration == first.expiration && second == first)
        clock.advance(.seconds(1))
        let calls = knowledgeBase.scopes.count
        for conversation in [first, second] {
            let error = await #expect(throws: TenantRAGError.self) { try await ask(conversation) }
            #expect(error?.code == .expiredConversation && error?.refusesConversation == true)
        }
        #expect(knowledgeBase.scopes.count == calls)
        #expect(try await ask(nil).expiration == first.expiration.advanced(bySeconds: Self.day))
    }

    @Test("a caller that does not own it learns nothing of its age")
    func foreignFirst() async throws {
        let clock = ManualTime(date: try Timestamp("20261126T120000Z"))
        var configuration = TenantRAGConfiguration()
        configuration.clock = clock.source
        let client = TenantRAGClient(try ScriptedKnowledgeBase(), configuration: configuration)
        let conversation = try await client.ask("what", as: .test("acme")).conversation
        clock.advance(.seconds(2 * Self.day))
        let error = await #expect(throws: TenantRAGError.self) {
            try await client.ask("what", as: .test("globex"), continuing: conversation)
        }
        #expect(error?.code == .foreignConversation)
    }
}
