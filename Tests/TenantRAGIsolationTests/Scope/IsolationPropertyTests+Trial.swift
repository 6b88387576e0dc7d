import TenantRAGFilters
import TenantRAGIsolation
import TenantRAGJSON
import TenantRAGTestSupport

extension IsolationPropertyTests {
    /// One random policy, caller, filter and set of documents.
    struct Trial {
        let barrier: Barrier
        let conditions: Int
        let policy: IsolationPolicy
        let caller: TenantContext
        let filter: MetadataFilter?
        let documents: [RandomWorld.Document]

        init(_ world: inout RandomWorld, on stage: Stage) {
            let barrier = world.random.pick(Barrier.allCases)
            self.barrier = barrier
            conditions = world.random.below(Stage.conditionSets.count)
            policy = stage.policies[barrier.rawValue][conditions]
            caller = world.random.pick(barrier == .source ? stage.representable : stage.contexts)
            let tenant = caller.tenant.rawValue
            filter = world.random.chance(5) ? nil : world.filter(near: tenant)
            documents = (0..<3).map { _ in world.document(near: tenant, key: barrier.key) }
        }

        /// The scope, or nil when the filter does not fit the service's form.
        func scope() throws -> ScopedFilter? {
            do {
                return try policy.scope(filter, for: caller)
            } catch let error where error.code == .filterNotExpressible {
                return nil
            }
        }

        func passesAudit(_ scope: ScopedFilter, _ document: RandomWorld.Document) -> Bool {
            (try? scope.audit(metadata: JSONObject(document.mapValues(\.jsonValue)), source: nil)) != nil
        }
    }
}

// Whose a document is, in the words of the promise.
extension IsolationPropertyTests.Trial {
    func isOwn(_ document: RandomWorld.Document) -> Bool {
        guard case .string(let text)? = exactly(barrier.key, document) else { return false }
        let tenant = Array(caller.tenant.rawValue.utf8)
        let belongs =
            switch barrier {
            case .attribute, .accentedAttribute, .dedicated: Array(text.utf8) == tenant
            case .source: Self.folders(text) == ["s3:", "", "b", "t"].map { Array($0.utf8) } + [tenant]
            }
        return belongs && meetsConditions(document)
    }

    private static func folders(_ uri: String) -> [[UInt8]] {
        uri.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropLast().prefix(5)
            .map { Array($0) }
    }

    private func meetsConditions(_ document: RandomWorld.Document) -> Bool {
        let groups = caller.groups.map { Array($0.utf8) }
        switch conditions {
        case 2: return exactly("owner", document) == "ana"
        case 3:
            guard case .string(let team)? = exactly("team", document) else { return false }
            return groups.contains(Array(team.utf8))
        case 4:
            guard case .stringList(let teams)? = exactly("teams", document) else { return false }
            return teams.contains { groups.contains(Array($0.utf8)) }
        case 5: return exactly("owner", document) == "ana" && exactly("season", document) == 1
        default: return true
        }
    }

    private func exactly(_ key: String, _ document: RandomWorld.Document) -> AttributeValue? {
        document.first { Array($0.key.utf8) == Array(key.utf8) }?.value
    }
}
