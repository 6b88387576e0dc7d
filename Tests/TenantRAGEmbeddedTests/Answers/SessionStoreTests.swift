#if Embedded
    import TenantRAGTestSupport
    import Testing
    import TenantRAG

    @testable import TenantRAGEmbedded

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
            } catch { return (error as? ValidationException)?.message }
        }

        @Test("an id is what the service's pattern allows, and never the same twice")
        func ids() throws {
            let store = store()
            let owner = try owner("a")
            let ids = (0..<100).map { _ in store.record(turn, in: nil, owner: owner, binding: binding) }
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
            let id = store.record(turn, in: nil, owner: owner, binding: binding)
            clock.advance(by: .seconds(86_399))
            #expect(try store.history(of: id, owner: owner, binding: binding) == [turn])
            _ = store.record(turn, in: id, owner: owner, binding: binding)
            clock.advance(by: .seconds(1))
            #expect(throws: ValidationException.self) { try store.history(of: id, owner: owner, binding: binding) }
            clock.advance(by: .seconds(60))
            _ = store.record(turn, in: nil, owner: owner, binding: binding)
            #expect(store.count == 1, "what has expired is dropped in time")
        }

        @Test("unknown, expired and somebody else's are refused in the same words")
        func sameWords() throws {
            let store = store()
            let mine = try owner("a", user: "u")
            let id = store.record(turn, in: nil, owner: mine, binding: binding)
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
            let id = store.record(turn, in: nil, owner: owner, binding: binding)
            let other = SessionBinding(modelARN: "other")
            let said = message { _ = try store.history(of: id, owner: owner, binding: other) }
            #expect(said?.contains("cannot be changed") == true)
        }

        @Test("one tenant's sessions never push out another's")
        func bounded() throws {
            let store = store()
            let quiet = try owner("quiet")
            let loud = try owner("loud")
            let kept = store.record(turn, in: nil, owner: quiet, binding: binding)
            var first = ""
            for count in 0...SessionFamily.maximumHouseholdCount {
                let id = store.record(turn, in: nil, owner: loud, binding: binding)
                if count == 0 { first = id }
            }
            #expect(store.count == SessionFamily.maximumHouseholdCount + 1)
            #expect(try store.history(of: kept, owner: quiet, binding: binding) == [turn])
            #expect(throws: ValidationException.self) { try store.history(of: first, owner: loud, binding: binding) }
        }

        @Test("where there is no scope, another filter's session is as unknown as another access key's")
        func filters() throws {
            let store = store()
            let id = store.record(turn, in: nil, owner: wire("acme"), binding: binding)
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
            let kept = store.record(turn, in: nil, owner: wire("quiet"), binding: binding)
            for _ in 0...SessionFamily.maximumHouseholdCount {
                _ = store.record(turn, in: nil, owner: wire("loud"), binding: binding)
            }
            #expect(store.count == SessionFamily.maximumHouseholdCount + 1)
            #expect(try store.history(of: kept, owner: wire("quiet"), binding: binding) == [turn])
        }

        @Test("when an access key has too many sessions, the household with the most gives way")
        func fullFamily() throws {
            let store = store()
            let quiet = (0..<10).map { number in
                let tenant = "quiet\(number)"
                return (tenant, store.record(nil, in: nil, owner: wire(tenant), binding: binding))
            }
            let scoped = store.record(nil, in: nil, owner: try owner("acme"), binding: binding)
            let households = SessionFamily.maximumCount / SessionFamily.maximumHouseholdCount
            for number in 0..<households {
                let loud = wire("loud\(number)")
                for _ in 0..<SessionFamily.maximumHouseholdCount {
                    _ = store.record(nil, in: nil, owner: loud, binding: binding)
                }
            }
            #expect(store.count == SessionFamily.maximumCount + 1)
            for (tenant, id) in quiet {
                #expect(try store.history(of: id, owner: wire(tenant), binding: binding).isEmpty)
            }
            #expect(try store.history(of: scoped, owner: owner("acme"), binding: binding).isEmpty)
            let new = store.record(nil, in: nil, owner: wire("new"), binding: binding)
            #expect(try store.history(of: new, owner: wire("new"), binding: binding).isEmpty)
            #expect(store.count == SessionFamily.maximumCount + 1)
        }

        @Test("of households with equally many sessions, the one that was unused for longest gives way")
        func fullFamilyOfEquals() {
            var family = SessionFamily()
            func add(_ household: Int, use: Int) {
                family.add(
                    nil,
                    to: "id",
                    of: SessionOwner.Household(filter: Array("\(household)".utf8)),
                    use: use,
                    begun: Session(user: nil, binding: binding, beganAt: .zero)
                )
            }
            func has(_ household: Int) -> Bool {
                family.session("id", of: SessionOwner.Household(filter: Array("\(household)".utf8))) != nil
            }
            for household in 0..<SessionFamily.maximumCount { add(household, use: household) }
            add(0, use: SessionFamily.maximumCount)
            #expect(family.count == SessionFamily.maximumCount)
            add(-1, use: SessionFamily.maximumCount + 1)
            #expect(family.count == SessionFamily.maximumCount)
            #expect(has(0) && has(-1) && !has(1) && has(2))
        }

        @Test("a long conversation forgets its beginning")
        func turns() throws {
            let store = store()
            let owner = try owner("a")
            var id: String?
            for number in 0..<30 {
                let turn = ConversationTurn(question: "\(number)", answer: "")
                id = store.record(turn, in: id, owner: owner, binding: binding)
            }
            let history = try store.history(of: id, owner: owner, binding: binding)
            #expect(history.map(\.question) == (10..<30).map(String.init))
        }
    }
#endif
