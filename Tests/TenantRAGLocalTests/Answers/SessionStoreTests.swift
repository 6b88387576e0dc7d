#if Local
import TenantRAGTestSupport
import Testing
import TenantRAG

@testable import TenantRAGExtractive
@testable import TenantRAGLocal

@Suite("Sessions")
struct SessionStoreTests {
    private let clock = ManualClock()
    private let binding = SessionBinding(modelARN: "model")
    private let turn = ConversationTurn(question: "question", answer: "answer")

    private func store(seed: UInt64 = 1) -> SessionStore {
        SessionStore(clock: clock, randomness: SeededGenerator(seed: seed))
    }

    private func owner(_ tenant: String, user: String? = nil) throws -> SessionOwner {
        SessionOwner(try IsolationPolicy.standard.scope(for: SampleKnowledgeBase.tenant(tenant, user: user)))
    }

    /// The owner of requests that one access key makes for a tenant.
    private func wire(_ tenant: String?, key: String = "key") -> SessionOwner {
        SessionOwner(caller: key).asking(with: tenant.map { .equals("tenantId", "\($0)") })
    }

    private func message(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch { return (error as? ValidationException)?.serviceMessage }
    }

    @Test("an id is what the service's pattern allows, and never the same twice")
    func ids() throws {
        let store = store()
        let owner = try owner("a")
        let ids = try (0..<100).map { _ in try store.record(turn, in: nil, owner: owner, binding: binding) }
        #expect(Set(ids).count == 100)
        for id in ids {
            #expect(id.utf8.count == 36)
            #expect(id.utf8.allSatisfy { "0123456789abcdef-".utf8.contains($0) })
        }
    }

    @Test("a session is remembered for 24 hours from its beginning, and use does not prolong it")
    func lifetime() throws {
        let store = store()
        let owner = try owner("a")
        let id = try store.record(turn, in: nil, owner: owner, binding: binding)
        clock.advance(by: .seconds(86_399))
        #expect(try store.history(of: id, owner: owner, binding: binding) == [turn])
        _ = try store.record(turn, in: id, owner: owner, binding: binding)
        clock.advance(by: .seconds(1))
        #expect(throws: ValidationException.self) { try store.history(of: id, owner: owner, binding: binding) }
        clock.advance(by: .seconds(60))
        _ = try store.record(turn, in: nil, owner: owner, binding: binding)
        #expect(store.count == 1, "what has expired is dropped in time")
    }

    @Test("unknown, expired and another owner's are refused in the same words")
    func sameWords() throws {
        let store = store()
        let mine = try owner("a", user: "u")
        let id = try store.record(turn, in: nil, owner: mine, binding: binding)
        let owners = [
            try owner("b", user: "u"), try owner("a", user: "v"), try owner("a"), SessionOwner(caller: "a"),
            wire("acme"),
        ]
        let unknown = "Session with Id \(id) is not valid. Please check and try again."
        for owner in owners {
            #expect(message { _ = try store.history(of: id, owner: owner, binding: binding) } == unknown)
        }
        clock.advance(by: .seconds(86_400))
        #expect(message { _ = try store.history(of: id, owner: mine, binding: binding) } == unknown)
        #expect(message { _ = try self.store().history(of: id, owner: mine, binding: binding) } == unknown)
    }

    @Test("tenants that only canonical equivalence holds to be equal are different owners")
    func bytes() throws {
        let composed = try owner("a", user: "\u{E9}")
        let decomposed = try owner("a", user: "e\u{301}")
        #expect(composed != decomposed)
    }

    @Test("another model within a session is refused")
    func configuration() throws {
        let store = store()
        let owner = try owner("a")
        let id = try store.record(turn, in: nil, owner: owner, binding: binding)
        let other = SessionBinding(modelARN: "other")
        let said = message { _ = try store.history(of: id, owner: owner, binding: other) }
        #expect(said?.contains("cannot be changed") == true)
    }

    @Test("one tenant's sessions never push out another's")
    func bounded() throws {
        let store = store()
        let quiet = try owner("quiet")
        let loud = try owner("loud")
        let kept = try store.record(turn, in: nil, owner: quiet, binding: binding)
        var first = ""
        for count in 0...SessionFamily.maximumHouseholdCount {
            let id = try store.record(turn, in: nil, owner: loud, binding: binding)
            if count == 0 { first = id }
        }
        #expect(store.count == SessionFamily.maximumHouseholdCount + 1)
        #expect(try store.history(of: kept, owner: quiet, binding: binding) == [turn])
        #expect(throws: ValidationException.self) { try store.history(of: first, owner: loud, binding: binding) }
    }

    @Test("where there is no scope, another filter's session is as unknown as another access key's")
    func filters() throws {
        let store = store()
        let id = try store.record(turn, in: nil, owner: wire("acme"), binding: binding)
        let unknown = "Session with Id \(id) is not valid. Please check and try again."
        for owner in [wire("globex"), wire(nil), wire("acme", key: "other"), SessionOwner(caller: "key")] {
            #expect(message { _ = try store.history(of: id, owner: owner, binding: binding) } == unknown)
        }
        #expect(try store.history(of: id, owner: wire("acme"), binding: binding) == [turn])
        let other = SessionBinding(modelARN: "other")
        let said = message { _ = try store.history(of: id, owner: wire("acme"), binding: other) }
        #expect(said?.contains("cannot be changed") == true)
    }

    @Test("one filter's sessions never push out another's of the same access key")
    func boundedByFilter() throws {
        let store = store()
        let kept = try store.record(turn, in: nil, owner: wire("quiet"), binding: binding)
        for _ in 0...SessionFamily.maximumHouseholdCount {
            _ = try store.record(turn, in: nil, owner: wire("loud"), binding: binding)
        }
        #expect(store.count == SessionFamily.maximumHouseholdCount + 1)
        #expect(try store.history(of: kept, owner: wire("quiet"), binding: binding) == [turn])
    }

    @Test("64,000 filters of one access key never push out another filter's conversation")
    func manyFilters() throws {
        let store = store()
        let quiet = (0..<10).map { "quiet\($0)" }
        let kept = try quiet.map { try store.record(turn, in: nil, owner: wire($0), binding: binding) }
        for number in 0..<64_000 {
            _ = try store.record(nil, in: nil, owner: wire("loud\(number)"), binding: binding)
        }
        for (tenant, id) in zip(quiet, kept) {
            #expect(try store.history(of: id, owner: wire(tenant), binding: binding) == [turn])
        }
    }

    /// One tenant's filters in the forms that a scope gives them.
    private static let forms: [@Sendable (Int) -> MetadataFilter] = [
        { .attribute("season") == $0 },
        { .attribute("season") == $0 && .attribute("title").startsWith("The") },
        { .attribute("season") == $0 || .attribute("season") > 2 },
        { (.attribute("season") == $0 && .attribute("year") > 1) || .attribute("kind") == "plot" },
        { .attribute("tenantId") == "quiet" && .attribute("season") == $0 },
    ]

    @Test(
        "one tenant's filters beyond the bound are refused, and take nothing from another's",
        arguments: forms.indices
    )
    func fullGroup(form: Int) throws {
        let store = store()
        func owner(_ tenant: String, _ filter: MetadataFilter?) throws -> SessionOwner {
            let scope = try IsolationPolicy.standard.scope(filter, for: SampleKnowledgeBase.tenant(tenant))
            return SessionOwner(caller: "key").asking(with: scope.filter)
        }
        let quiet = try owner("quiet", nil)
        let kept = try store.record(turn, in: nil, owner: quiet, binding: binding)
        let first = try owner("loud", Self.forms[form](0))
        let loud = try store.record(turn, in: nil, owner: first, binding: binding)
        for number in 1..<SessionFamily.maximumGroupCount {
            // Seen once, a filter keeps its first condition whatever its numbers are.
            let other = number < 50 ? try owner("loud", Self.forms[form](number)) : first.numbered(number)
            _ = try store.record(nil, in: nil, owner: other, binding: binding)
        }
        let error = #expect(throws: ServiceQuotaExceededException.self) {
            try store.record(nil, in: nil, owner: try owner("loud", Self.forms[form](-1)), binding: binding)
        }
        #expect(error?.serviceMessage?.contains("sessions") == true)
        // Existing sessions continue; a filter that has one begins another in its own slot; other tenants begin as ever.
        _ = try store.record(turn, in: loud, owner: first, binding: binding)
        #expect(try store.history(of: loud, owner: first, binding: binding) == [turn, turn])
        let next = try store.record(turn, in: nil, owner: first, binding: binding)
        #expect(try store.history(of: next, owner: first, binding: binding) == [turn])
        #expect(throws: ValidationException.self) { try store.history(of: loud, owner: first, binding: binding) }
        #expect(try store.history(of: kept, owner: quiet, binding: binding) == [turn])
        let new = try store.record(turn, in: nil, owner: try owner("new", Self.forms[form](1)), binding: binding)
        #expect(try store.history(of: new, owner: owner("new", Self.forms[form](1)), binding: binding) == [turn])
        // Expired sessions are evicted.
        clock.advance(by: SessionStore.lifetime)
        _ = try store.record(nil, in: nil, owner: try owner("loud", Self.forms[form](-1)), binding: binding)
        #expect(store.count == 1)
    }

    @Test("a long conversation forgets its beginning")
    func turns() throws {
        let store = store()
        let owner = try owner("a")
        var id: String?
        for number in 0..<30 {
            let turn = ConversationTurn(question: "\(number)", answer: "")
            id = try store.record(turn, in: id, owner: owner, binding: binding)
        }
        let history = try store.history(of: id, owner: owner, binding: binding)
        #expect(history.map(\.question) == (10..<30).map(String.init))
    }
}

extension SessionOwner {
    /// An owner with another filter that begins as this one's does.
    fileprivate func numbered(_ number: Int) -> SessionOwner {
        var owner = self
        owner.filter = (filter ?? []) + Array(" \(number)".utf8)
        return owner
    }
}
#endif
