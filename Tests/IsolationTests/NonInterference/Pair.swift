#if Local
import TenantRAGTestSupport
import Testing

@testable import TenantRAG
@testable import TenantRAGLocal

/// A world without neighbours and the same one with them.
struct Pair {
    /// A knowledge base of a world, reached in one way or another.
    struct Stage {
        let client: TenantRAGClient
        let store: any WorldStore
        let clock: ManualClock
        var wire: WireLog?
        var misuse: (@Sendable (inout SeededGenerator) async -> Void)?
    }

    /// The observations of a run of many pairs; a property that nothing can break would show nothing.
    struct Tally {
        var pairs = 0
        var lines = 0
        var foreignActions = 0
        var cited = 0
        var refused = 0

        static func + (left: Tally, right: Tally) -> Tally {
            Tally(
                pairs: left.pairs + right.pairs,
                lines: left.lines + right.lines,
                foreignActions: left.foreignActions + right.foreignActions,
                cited: left.cited + right.cited,
                refused: left.refused + right.refused
            )
        }
    }

    let world: World

    init(seed: UInt64) throws { world = try World(seed: seed) }

    /// The knowledge base of a world; sessions and page tokens are drawn from its seed.
    func knowledgeBase(
        _ folder: String = "documents",
        limits: IngestionLimits = IngestionLimits(),
        clock: ManualClock
    ) throws -> LocalKnowledgeBase {
        try LocalKnowledgeBase(
            documents: folder,
            configuration: LocalKnowledgeBaseConfiguration(ingestion: IngestionConfiguration(limits: limits)),
            clock: clock,
            randomness: SeededGenerator(seed: world.seed)
        )
    }

    /// Returns the tenant's transcript when there are no neighbours.
    func alone(on stage: Stage) async throws -> [String] {
        let loot = Loot()
        try await stage.store.put(world.own)
        var performance = Performance(world, on: stage, loot: loot)
        try await performance.run {}
        return performance.transcript
    }

    /// Returns the tenant's transcript among neighbours, who come before, between and, in every third world, beside its
    /// calls.
    func among(on stage: Stage) async throws -> (transcript: [String], actionCount: Int) {
        let loot = Loot()
        let neighbours = Neighbours(
            world,
            client: stage.client,
            store: stage.store,
            loot: loot,
            misuse: stage.misuse
        )
        var random = SeededGenerator(seed: ~world.seed)
        await neighbours.act(atMost: 6)
        for document in world.own.shuffled(using: &random) {
            if random.chance(20) {
                // An earlier version of the tenant's own leaves no trace.
                var earlier = document
                earlier.chunks = [IngestedChunk(text: "The lamp of an earlier version is green.", ordinal: 0)]
                try await stage.store.put([earlier])
            }
            try await stage.store.put([document])
            await neighbours.act(atMost: 2)
        }
        var performance = Performance(world, on: stage, loot: loot)
        if random.chance(33) {
            let beside = Task {
                while !Task.isCancelled {
                    await neighbours.act()
                    await Task.yield()
                }
            }
            try await performance.run {}
            beside.cancel()
            await beside.value
        } else {
            try await performance.run { await neighbours.act() }
        }
        return (performance.transcript, await neighbours.actionCount)
    }

    /// Compares the two; the first difference is an issue that names the seed.
    static func compare(
        seed: UInt64,
        _ alone: [String],
        _ among: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        guard alone != among || !zip(alone, among).allSatisfy({ $0.utf8.elementsEqual($1.utf8) }) else { return }
        let place = zip(alone, among).enumerated().first { !$0.element.0.utf8.elementsEqual($0.element.1.utf8) }
        let line = place?.offset ?? min(alone.count, among.count)
        Issue.record(
            """
            seed \(seed), line \(line) of \(alone.count) and \(among.count)
            alone: \(line < alone.count ? alone[line] : "nothing")
            among: \(line < among.count ? among[line] : "nothing")
            """,
            sourceLocation: sourceLocation
        )
    }
}

extension Pair.Tally {
    init(_ transcript: [String], foreignActions: Int) {
        pairs = 1
        lines = transcript.count
        self.foreignActions = foreignActions
        cited = transcript.contains { $0.contains("retrievedReferences") } ? 1 : 0
        refused = transcript.contains { $0.hasPrefix("error") } ? 1 : 0
    }
}

extension Performance {
    init(_ world: World, on stage: Pair.Stage, loot: Loot) {
        self.init(
            world,
            client: stage.client,
            store: stage.store,
            clock: stage.clock,
            loot: loot,
            wire: stage.wire
        )
    }
}
#endif
