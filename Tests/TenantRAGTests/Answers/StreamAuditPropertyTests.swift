import TenantRAG
import TenantRAGTestSupport
import Testing

/// Tests the promises of the policies, for streams in any order.
@Suite("Streams held back, by property")
struct StreamAuditPropertyTests {
    private static let streamsPerSeed = 1_500

    @Test(
        "no character is shown before the audit of what covers it, and the text is the same in the end",
        arguments: 1...6
    )
    func promise(seed: Int) async throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var tally = Tally()
        for _ in 0..<Self.streamsPerSeed {
            let stream = RandomStream(&random)
            let failure: (any Error)? = stream.fails ? ThrottlingException(serviceMessage: "slow down") : nil
            let plain = try await StreamReading.of(stream.events, failure: failure, .checkedAsItArrives)
            let byParts = try await StreamReading.of(stream.events, failure: failure, .heldByParts)
            let held = try await StreamReading.of(stream.events, failure: failure, .heldUntilAudited)

            for reading in [plain, byParts, held] {
                #expect((reading.violation != nil) == (stream.firstForeign != nil), "\(stream)")
                #expect((reading.error != nil) == (stream.firstForeign != nil || stream.fails), "\(stream)")
                if let violation = reading.violation {
                    #expect(violation.deliveredCharacterCount == reading.text.unicodeScalars.count, "\(stream)")
                }
            }
            if plain.error == nil {
                #expect(byParts.joined == plain.joined && held.joined == plain.joined, "\(stream)")
                tally.whole += 1
            } else {
                #expect(held.text.isEmpty, "\(stream)")
                #expect(plain.text.utf8.starts(with: byParts.text.utf8), "\(stream)")
            }
            for (event, count) in zip(held.events, held.eventCounts) {
                if case .text(let text) = event, !text.isEmpty {
                    #expect(count == stream.events.count + 1, "\(stream)")
                }
            }
            tally.check(byParts, of: stream)
        }
        // A promise that nothing puts to the test would be none.
        #expect(tally.whole > Self.streamsPerSeed / 5)
        #expect(tally.early > Self.streamsPerSeed / 10)
        #expect(tally.foreignInOrder > Self.streamsPerSeed / 50)
    }

    private struct Tally {
        /// Streams that ended well.
        var whole = 0
        /// Streams of which parts came before the end.
        var early = 0
        /// Streams that broke the rule after some text had been shown, citations in order.
        var foreignInOrder = 0

        /// Held by parts: what a foreign citation covers was not shown, so long as citations come by their starts.
        ///
        /// That counts for citations that are still to come, too. And in any order, no text comes before a citation that
        /// starts behind it.
        mutating func check(_ reading: StreamReading, of stream: RandomStream) {
            var shown = 0
            for (event, count) in zip(reading.events, reading.eventCounts) {
                guard case .text(let text) = event, !text.isEmpty else { continue }
                shown += text.utf8.count
                guard count <= stream.events.count else { continue }
                early += shown == text.utf8.count ? 1 : 0
                let furthest = stream.citations.filter { $0.index < count }.map(\.start).max() ?? 0
                #expect(shown <= furthest, "\(stream)")
            }
            guard stream.isInOrder, let foreign = stream.foreign else { return }
            #expect(reading.text.unicodeScalars.count <= foreign.start, "\(stream)")
            foreignInOrder += shown > 0 ? 1 : 0
        }
    }

    /// A stream with citations before, after and without their text.
    private struct RandomStream: CustomStringConvertible {
        struct Citation {
            let index: Int
            let start: Int
            let isForeign: Bool
        }

        private(set) var events: [RetrieveAndGenerateStreamResponseOutput] = []
        private(set) var citations: [Citation] = []
        private(set) var firstForeign: Int?
        let fails: Bool

        /// A Boolean value that indicates whether citations come by the starts of their spans, up to the first foreign
        /// one.
        var isInOrder: Bool { zip(citations, citations.dropFirst()).allSatisfy { $0.start <= $1.start } }

        var foreign: Citation? { citations.first(where: \.isForeign) }

        init(_ random: inout SeededGenerator) {
            fails = random.chance(15)
            let isOrderly = random.chance(60)
            var length = 0
            var start = 0
            for index in 0..<random.below(14) {
                switch random.below(10) {
                case 0...4:
                    let text = (0..<random.below(5)).map { _ in
                        random.pick(["a", "bc ", "é", "漢", "🎧", "e\u{301}", "\n"])
                    }
                    .joined()
                    length += text.unicodeScalars.count
                    events.append(.text(text))
                case 5...8:
                    let isForeign = firstForeign == nil && random.chance(7)
                    let tenants: [JSONValue?] =
                        (0..<random.below(3)).map { _ in "acme" }
                        + (isForeign ? [random.pick(["globex", nil, 1])] : [])
                    if isForeign { firstForeign = index }
                    if random.chance(10) {
                        events.append(.citation(nil, nil, tenants: tenants))
                        continue
                    }
                    start = isOrderly ? start + random.below(6) : random.below(length + 4)
                    events.append(.citation(start, start + random.below(9), tenants: tenants))
                    // One behind a foreign one is never read.
                    if firstForeign == nil || isForeign {
                        citations.append(Citation(index: index, start: start, isForeign: isForeign))
                    }
                default:
                    events.append(random.chance(50) ? .blocked : .unknown(name: "new", payload: []))
                }
            }
        }

        var description: String {
            events.map { event in
                switch event {
                case .output(let output): "\"\(output.text)\""
                case .citation(let event):
                    "\(event.generatedResponsePart?.textResponsePart?.span?.start.map(String.init) ?? "?")"
                        + (event.retrievedReferences ?? []).map { $0.metadata?["tenantId"]?.stringValue ?? "-" }
                        .joined()
                default: "."
                }
            }.joined(separator: " ") + (fails ? " fails" : "")
        }
    }
}
