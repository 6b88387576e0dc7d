import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("Conversations and pages belong to the caller they were given to")
struct ConversationTests {
    @Test("the next question of the same tenant continues the session")
    func continues() async throws {
        let knowledgeBase = try ScriptedKnowledgeBase()
        let client = TenantRAGClient(knowledgeBase)
        let first = try await client.ask("what", as: .test("acme"))
        _ = try await client.ask("and who", as: .test("acme"), continuing: first.conversation)
        #expect(knowledgeBase.generations.map(\.sessionId) == [nil, "session-1"])
    }

    @Test(
        "another tenant or user is refused before anything is sent",
        arguments: [("globex", "ada"), ("acme", "grace"), ("acme", nil), ("acme", "Ada"), ("acme/ada", nil)]
            as [(String, String?)]
    )
    func foreign(tenant: String, user: String?) async throws {
        let knowledgeBase = try ScriptedKnowledgeBase()
        let client = TenantRAGClient(knowledgeBase)
        let conversation = try await client.ask("what", as: .test("acme", user: "ada")).conversation
        let thief = try TenantContext.test(tenant, user: user)
        for attempt in 0..<2 {
            let error = await #expect(throws: TenantRAGError.self) {
                if attempt == 0 {
                    _ = try await client.ask("and who", as: thief, continuing: conversation)
                } else {
                    _ = try await client.stream("and who", as: thief, continuing: conversation)
                }
            }
            #expect(error?.code == .foreignConversation)
        }
        #expect(knowledgeBase.scopes.count == 1)
    }

    @Test("a user that sees other documents of the same tenant cannot continue a conversation")
    func otherBoundary() async throws {
        let knowledgeBase = try ScriptedKnowledgeBase()
        let policy = try IsolationPolicy.metadata(also: [.groups(key: "team", heldAs: .string)])
        let client = TenantRAGClient(knowledgeBase, configuration: TenantRAGConfiguration(policy: policy))
        let acme = try TenantID(validating: "acme")
        let board = try TenantContext(trusting: acme, because: "a test", groups: ["board"])
        let staff = try TenantContext(trusting: acme, because: "a test", groups: ["staff"])
        let conversation = try await client.ask("what", as: board).conversation
        let error = await #expect(throws: TenantRAGError.self) {
            try await client.ask("and", as: staff, continuing: conversation)
        }
        #expect(error?.code == .foreignConversation && knowledgeBase.scopes.count == 1)
    }

    @Test("users whose names only look alike are two users")
    func canonicallyEquivalentUsers() async throws {
        let client = try TenantRAGClient(ScriptedKnowledgeBase())
        let conversation = try await client.ask("what", as: .test("acme", user: "Ren\u{E9}")).conversation
        await #expect(throws: TenantRAGError.self) {
            try await client.ask("and", as: .test("acme", user: "Rene\u{301}"), continuing: conversation)
        }
    }

    @Test("a page is continued by its tenant alone")
    func pages() async throws {
        let knowledgeBase = try ScriptedKnowledgeBase(references: [.of("acme")])
        let client = TenantRAGClient(knowledgeBase)
        let page = try await client.retrieve("what", as: .test("acme"), where: .attribute("season") == 1)
        #expect(page.hasMore)
        let error = await #expect(throws: TenantRAGError.self) {
            try await client.retrieve(after: page, as: .test("globex"))
        }
        #expect(error?.code == .foreignPage)
        let second = try await client.retrieve(after: page, as: .test("acme"))
        #expect(!second.hasMore && knowledgeBase.retrievals.map(\.nextToken) == [nil, "next"])
        #expect(try await client.retrieve(after: second, as: .test("acme")).results.isEmpty)
        #expect(knowledgeBase.scopes.count == 2, "after the last page nothing is asked")
    }

    @Test("a page that was found with one user's access control lists is not continued by another user")
    func accessControlUsers() async throws {
        let knowledgeBase = try ScriptedKnowledgeBase(references: [.of("acme")], vectorStore: .managed)
        var configuration = TenantRAGConfiguration()
        configuration.accessControlUser = .attribute("email")
        let client = TenantRAGClient(knowledgeBase, configuration: configuration)
        func context(_ email: String) throws -> TenantContext {
            try TenantContext(
                trusting: TenantID(validating: "acme"),
                because: "a test",
                attributes: ["email": .string(email)]
            )
        }
        let page = try await client.retrieve("what", as: context("caf\u{E9}@example.com"))
        for other in ["eve@example.com", "cafe\u{301}@example.com", "CAF\u{C9}@example.com"] {
            let error = await #expect(throws: TenantRAGError.self) {
                try await client.retrieve(after: page, as: context(other))
            }
            #expect(error?.code == .foreignPage)
        }
        // Nor by a client that asks about no user's lists.
        let plain = await #expect(throws: TenantRAGError.self) {
            try await TenantRAGClient(knowledgeBase).retrieve(after: page, as: context("caf\u{E9}@example.com"))
        }
        #expect(plain?.code == .foreignPage && knowledgeBase.retrievals.count == 1)
        _ = try await client.retrieve(after: page, as: context("caf\u{E9}@example.com"))
        #expect(knowledgeBase.retrievals.allSatisfy { $0.userContext?.userId == "caf\u{E9}@example.com" })
    }

    @Test("a session id shows neither in a description nor in a dump")
    func redacted() async throws {
        let conversation = try await TenantRAGClient(ScriptedKnowledgeBase()).ask("what", as: .test("acme"))
            .conversation
        var dumped = ""
        dump(conversation, to: &dumped)
        #expect(!"\(conversation) \(String(reflecting: conversation)) \(dumped)".contains("session-1"))
    }
}
