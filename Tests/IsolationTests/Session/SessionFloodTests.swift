#if Local
import TenantRAG
import TenantRAGExtractive
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLocal

@Suite("A flood of conversations under one access key ends no other's")
struct SessionFloodTests {
    private let store = SessionStore(clock: ManualClock(), randomness: SeededGenerator(seed: 1))
    private let binding = SessionBinding(modelARN: "model")
    private let turn = ConversationTurn(question: "question", answer: "answer")

    /// The owner of a tenant's requests at the local endpoint, where one access key asks for all tenants.
    private func owner(_ tenant: String, _ filter: MetadataFilter? = nil) throws -> SessionOwner {
        let scope = try IsolationPolicy.standard.scope(filter, for: TenantContext.test(tenant))
        return SessionOwner(caller: "key").asking(with: scope.filter)
    }

    @Test("more filters of one tenant than are kept use up no slot of another tenant's")
    func filters() throws {
        let quiet = try owner("quiet")
        let kept = try store.record(turn, in: nil, owner: quiet, binding: binding)
        var refusedCount = 0
        for number in 0..<(SessionFamily.maximumGroupCount + 100) {
            let loud = SessionOwner(caller: "key").asking(
                with: .andAll([.equals("tenantId", "loud"), .equals("season", "\(number)")])
            )
            do {
                _ = try store.record(nil, in: nil, owner: loud, binding: binding)
            } catch is ServiceQuotaExceededException {
                refusedCount += 1
            }
        }
        #expect(refusedCount == 100)
        #expect(try store.history(of: kept, owner: quiet, binding: binding) == [turn])
        _ = try store.record(turn, in: kept, owner: quiet, binding: binding)
        let new = try store.record(turn, in: nil, owner: try owner("new"), binding: binding)
        #expect(try store.history(of: new, owner: owner("new"), binding: binding) == [turn])
    }

    @Test("a filter that shares its first condition with another tenant's is refused and does not push it out")
    func sharedCondition() throws {
        func owner(_ tenant: String, _ number: Int) -> SessionOwner {
            SessionOwner(caller: "key").asking(
                with: .andAll([
                    .equals("published", true), .equals("tenantId", "\(tenant)"),
                    .equals("season", "\(number)"),
                ])
            )
        }
        let kept = try store.record(turn, in: nil, owner: owner("quiet", 0), binding: binding)
        for number in 1..<SessionFamily.maximumGroupCount {
            _ = try store.record(nil, in: nil, owner: owner("loud", number), binding: binding)
        }
        #expect(throws: ServiceQuotaExceededException.self) {
            try store.record(nil, in: nil, owner: owner("loud", 0), binding: binding)
        }
        #expect(try store.history(of: kept, owner: owner("quiet", 0), binding: binding) == [turn])
    }

    @Test("one filter's sessions evict that filter's alone")
    func sessions() throws {
        let quiet = try owner("quiet")
        let kept = try store.record(turn, in: nil, owner: quiet, binding: binding)
        for _ in 0..<(SessionFamily.maximumHouseholdCount + 10) {
            _ = try store.record(nil, in: nil, owner: try owner("loud"), binding: binding)
        }
        #expect(store.count == SessionFamily.maximumHouseholdCount + 1)
        #expect(try store.history(of: kept, owner: quiet, binding: binding) == [turn])
    }
}
#endif
