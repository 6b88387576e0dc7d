import TenantRAG
import TenantRAGTestSupport
import Testing

/// The part of a stream that has to be read until its text is seen, in several orders because the service promises none.
@Suite("Text grows while an answer streams")
struct StreamGrowthTests {
    /// An answer of sentences, each of as many pieces as a model's tokens, in one order of its events.
    struct Shape: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let events: [RetrieveAndGenerateStreamResponseOutput]
        /// The events that have been read when the first text is seen by default, and how often text is seen to grow after it.
        let first: Int
        let steps: Int
    }

    static let tokensPerSentence = 24

    private static func sentences(_ count: Int) -> [[RetrieveAndGenerateStreamResponseOutput]] {
        (0..<count).map { _ in Array(repeating: .text("word "), count: tokensPerSentence) }
    }

    private static func citations(_ count: Int) -> [RetrieveAndGenerateStreamResponseOutput] {
        let length = tokensPerSentence * 5
        return (0..<count).map { .citation($0 * length, ($0 + 1) * length - 1, "acme") }
    }

    private static func interleaved(_ count: Int) -> [RetrieveAndGenerateStreamResponseOutput] {
        zip(sentences(count), citations(count)).flatMap { $0 + [$1] }
    }

    static let shapes = [
        Shape(
            testDescription: "four sentences, each citation behind its own",
            events: interleaved(4),
            first: 50,
            steps: 3
        ),
        Shape(testDescription: "twelve sentences", events: interleaved(12), first: 50, steps: 11),
        Shape(
            testDescription: "each citation before its sentence",
            events: zip(citations(4), sentences(4)).flatMap { [$0] + $1 },
            first: 26,
            steps: 3
        ),
        Shape(
            testDescription: "all citations at the end",
            events: sentences(4).flatMap(\.self) + citations(4),
            first: 98,
            steps: 3
        ),
        Shape(testDescription: "one citation for all", events: interleaved(1), first: 26, steps: 0),
        Shape(testDescription: "no citation", events: sentences(4).flatMap(\.self), first: 97, steps: 0),
    ]

    /// For each time at which text was seen, the events that had been read by then.
    private static func growth(
        _ events: [RetrieveAndGenerateStreamResponseOutput],
        _ configuration: TenantRAGConfiguration
    ) async throws -> [Int] {
        let knowledgeBase = try ScriptedKnowledgeBase(events: events)
        let client = TenantRAGClient(knowledgeBase, configuration: configuration)
        var counts: [Int] = []
        for try await event in try await client.stream("what", as: .test("acme")) {
            guard case .text = event else { continue }
            if counts.last != knowledgeBase.eventCount { counts.append(knowledgeBase.eventCount) }
        }
        return counts
    }

    @Test("by default, from the second citation on; without citations, at the end", arguments: shapes)
    func byDefault(shape: Shape) async throws {
        let counts = try await Self.growth(shape.events, TenantRAGConfiguration())
        #expect(counts.first == shape.first && counts.count == shape.steps + 1)
        #expect(counts.last == shape.events.count + 1, "the end of the last part waits for the end of the stream")
    }

    @Test("at once or at the end alone, where the policy says so", arguments: shapes)
    func otherPolicies(shape: Shape) async throws {
        let plain = try await Self.growth(shape.events, .auditing(.checkedAsItArrives))
        #expect(plain.first.map { $0 <= 2 } == true)
        let held = try await Self.growth(shape.events, .auditing(.heldUntilAudited))
        #expect(held == [shape.events.count + 1])
    }
}
