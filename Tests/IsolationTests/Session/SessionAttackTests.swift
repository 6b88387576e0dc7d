import TenantRAG
import TenantRAGTestSupport
import TenantRAGTesting
import Testing

@Suite("No conversation and no page continues for another caller")
struct SessionAttackTests {
    private static func caller(_ random: inout SeededGenerator) throws -> TenantContext {
        try TenantContext(
            trusting: TenantID(validating: random.pick(["acme", "Acme", "acme/ana", "globex"])),
            because: "a test",
            user: random.pick([nil, "ana", "Ana", "ren\u{E9}", "rene\u{301}", "acme"]),
            groups: random.pick([["red"], ["red", "blue"], ["blue"], ["r\u{E9}d"], ["re\u{301}d"]])
        )
    }

    /// Returns whether two callers see the same documents as the same person; written apart from the library's own
    /// comparison.
    private static func areOne(_ left: TenantContext, _ right: TenantContext) -> Bool {
        func bytes(_ context: TenantContext) -> [[UInt8]] {
            [Array(context.tenant.rawValue.utf8), context.user.map { [1] + Array($0.utf8) } ?? [0]]
                + context.groups.map { Array($0.utf8) }
        }
        return bytes(left) == bytes(right)
    }

    @Test("random pairs of callers: it goes on for the same tenant, user and groups, and nothing is sent for another")
    func pairs() async throws {
        var random = SeededGenerator(seed: 21)
        let policy = try IsolationPolicy.metadata(also: [.groups(key: "team", heldAs: .string)])
        let knowledgeBase = try ScriptedKnowledgeBase()
        let client = TenantRAGClient(knowledgeBase, configuration: TenantRAGConfiguration(policy: policy))
        var (went, refused) = (0, 0)
        for _ in 0..<1_000 {
            let (owner, other) = (try Self.caller(&random), try Self.caller(&random))
            let conversation = try await client.ask("what", as: owner).conversation
            let page = try await client.retrieve("what", as: owner)
            let before = knowledgeBase.scopes.count
            if Self.areOne(owner, other) {
                _ = try await client.ask("and", as: other, continuing: conversation)
                _ = try await client.retrieve(after: page, as: other)
                went += 1
            } else {
                for attempt in 0..<3 {
                    let error = await #expect(throws: TenantRAGError.self) {
                        switch attempt {
                        case 0: _ = try await client.ask("and", as: other, continuing: conversation)
                        case 1: _ = try await client.stream("and", as: other, continuing: conversation)
                        default: _ = try await client.retrieve(after: page, as: other)
                        }
                    }
                    #expect(error?.code == (attempt == 2 ? .foreignPage : .foreignConversation), "\(owner) \(other)")
                }
                #expect(knowledgeBase.scopes.count == before)
                refused += 1
            }
        }
        #expect(went > 3 && refused > 500)
    }

    @Test("nor in another knowledge base")
    func knowledgeBases() async throws {
        let acme = try TenantContext.test("acme")
        func client(_ id: String) throws -> TenantRAGClient {
            TenantRAGClient(try HostileKnowledgeBase(id: KnowledgeBaseID(validating: id)))
        }
        let conversation = try await client("KB00000001").ask("what", as: acme).conversation
        let error = await #expect(throws: TenantRAGError.self) {
            try await client("KB00000002").ask("what", as: acme, continuing: conversation)
        }
        #expect(error?.code == .foreignConversation)
    }

    @Test("a store whose later pages hold all tenants' documents is caught")
    func pages() async throws {
        let documents = (0..<6).map { number in
            TestDocument(
                "Radio \(number).",
                source: "s3://documents/\(number).md",
                tenant: number < 3 ? "acme" : "globex"
            )
        }
        let client = TenantRAGClient(try HostileKnowledgeBase(documents, flaws: [.forgetsFilterOnPages]))
        let page = try await client.retrieve("radio", as: .test("acme"), numberOfResults: 2)
        await #expect(throws: IsolationViolation.self) {
            var page = page
            while page.hasMore { page = try await client.retrieve(after: page, as: .test("acme")) }
        }
    }
}
