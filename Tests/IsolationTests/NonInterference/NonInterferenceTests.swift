#if Local
import TenantRAGTestSupport
import Testing

@testable import TenantRAG
@testable import TenantRAGLocal

/// The strong form of the promise, on random worlds.
///
/// A tenant does the same things twice: alone, and among neighbours who hold like documents under like names, ask, steal
/// and break what they can. Answers, scores, citations, errors and their order have to be the same to the bit.
/// A failure names the seed; `Pair(seed:)` is that world again.
@Suite("Non-interference")
struct NonInterferenceTests {
    private static func stage(_ pair: Pair) throws -> Pair.Stage {
        let clock = ManualClock()
        let knowledgeBase = try pair.knowledgeBase(clock: clock)
        return Pair.Stage(
            client: TenantRAGClient(knowledgeBase, configuration: pair.world.configuration),
            store: IndexStore(index: knowledgeBase.index),
            clock: clock
        )
    }

    @Test("in process, whatever neighbours hold and do, a tenant gets the same to the bit", arguments: 0..<8)
    func inProcess(block: Int) async throws {
        var tally = Pair.Tally()
        for number in 0..<125 {
            let seed = UInt64(block * 1_000 + number)
            let pair = try Pair(seed: seed)
            let alone = try await pair.alone(on: Self.stage(pair))
            let (among, actionCount) = try await pair.among(on: Self.stage(pair))
            Pair.compare(seed: seed, alone, among)
            tally = tally + Pair.Tally(alone, foreignActions: actionCount)
        }
        #expect(tally.pairs == 125 && tally.foreignActions > 10 * tally.pairs && tally.lines > 10 * tally.pairs)
        #expect(tally.cited > tally.pairs / 4 && tally.refused > tally.pairs / 4)
    }

    @Test("through files and ingestions beside one another, too", arguments: 0..<4)
    func throughFiles(block: Int) async throws {
        for number in 0..<10 {
            let seed = UInt64(100_000 + block * 1_000 + number)
            let pair = try Pair(seed: seed)
            func stage() throws -> Pair.Stage {
                let (folder, clock) = (try DocumentFolder(), ManualClock())
                let knowledgeBase = try pair.knowledgeBase(folder.path, limits: FolderMisuse.limits, clock: clock)
                let misuse = FolderMisuse(folder: folder, knowledgeBase: knowledgeBase)
                return Pair.Stage(
                    client: TenantRAGClient(knowledgeBase, configuration: pair.world.configuration),
                    store: FolderStore(folder: folder, knowledgeBase: knowledgeBase),
                    clock: clock,
                    misuse: { random in await misuse.act(&random) }
                )
            }
            let alone = try await pair.alone(on: stage())
            let (among, actionCount) = try await pair.among(on: stage())
            Pair.compare(seed: seed, alone, among)
            #expect(actionCount > 0)
        }
    }

    @Test("through files, though a neighbour has filled its folder before, between and beside the tenant's calls")
    func throughFloods() async throws {
        for seed in 110_000..<110_006 as Range<UInt64> {
            let pair = try Pair(seed: seed)
            func stage(isFlooded: Bool) async throws -> Pair.Stage {
                let (folder, clock) = (try DocumentFolder(), ManualClock())
                let knowledgeBase = try pair.knowledgeBase(folder.path, limits: FolderMisuse.limits, clock: clock)
                if isFlooded {
                    for misuse in FolderMisuse.Kind.allCases {
                        await FolderMisuse(folder: folder, knowledgeBase: knowledgeBase).act(misuse)
                    }
                }
                return Pair.Stage(
                    client: TenantRAGClient(knowledgeBase, configuration: pair.world.configuration),
                    store: FolderStore(folder: folder, knowledgeBase: knowledgeBase),
                    clock: clock
                )
            }
            let alone = try await pair.alone(on: stage(isFlooded: false))
            let flooded = try await pair.alone(on: stage(isFlooded: true))
            Pair.compare(seed: seed, alone, flooded)
            #expect(alone.count > 5)
        }
    }

    @Test("and the comparison notices one sentence more of the tenant's own")
    func notices() async throws {
        var differences = 0
        for seed in 0..<20 as Range<UInt64> {
            let pair = try Pair(seed: seed)
            let alone = try await pair.alone(on: Self.stage(pair))
            let stage = try Self.stage(pair)
            var more = pair.world.own[0]
            more.sourceURI += ".more.md"
            more.chunks = [IngestedChunk(text: "Ada keeps the lamp, and the gate of house 1.", ordinal: 0)]
            try await stage.store.put([more])
            if try await pair.alone(on: stage) != alone { differences += 1 }
        }
        #expect(differences > 10)
    }
}
#endif
