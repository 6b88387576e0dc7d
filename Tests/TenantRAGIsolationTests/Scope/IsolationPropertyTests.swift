import TenantRAGFilters
import TenantRAGIsolation
import Testing

/// The promise of the library, on random worlds.
///
/// The documents of a tenant are decided here by code of its own, from the words of the promise, and not with the
/// filters' evaluation.
@Suite("Isolation, by property")
struct IsolationPropertyTests {
    /// Scopes per seed, 100,000 in all; filters that do not fit the service's form are counted apart.
    private static let casesPerSeed = 12_500

    @Test(
        "a scoped filter matches exactly what the caller's filter matches among the tenant's own documents",
        arguments: 1...8
    )
    func scopedFilter(seed: Int) throws {
        let stage = try Stage()
        var world = RandomWorld(seed: UInt64(seed))
        var tally = Tally()
        while tally.scoped < Self.casesPerSeed {
            let trial = Trial(&world, on: stage)
            guard let scope = try trial.scope() else {
                tally.refused += 1
                continue
            }
            tally.scoped += 1
            for document in trial.documents {
                let isOwn = trial.isOwn(document)
                let expected = isOwn && (trial.filter?.evaluate(against: document) ?? true)
                let seen = scope.filter?.evaluate(against: document) ?? true
                let passes = trial.passesAudit(scope, document)
                tally.count(seen: seen, isOwn: isOwn)
                if seen != expected || passes != isOwn {
                    Issue.record("seed \(seed) scope \(tally.scoped): seen \(seen) own \(isOwn) audit \(passes)")
                    return
                }
            }
        }
        // A property that nothing meets, or nothing fails, would show nothing.
        #expect(tally.refused * 20 < Self.casesPerSeed)
        #expect(tally.seen > Self.casesPerSeed / 5)
        #expect(tally.ownButNotAsked > Self.casesPerSeed / 4)
        #expect(tally.foreign > Self.casesPerSeed)
    }

    private struct Tally {
        var scoped = 0
        var refused = 0
        var seen = 0
        var ownButNotAsked = 0
        var foreign = 0

        mutating func count(seen: Bool, isOwn: Bool) {
            if seen { self.seen += 1 }
            if isOwn && !seen { ownButNotAsked += 1 }
            if !isOwn { foreign += 1 }
        }
    }
}
