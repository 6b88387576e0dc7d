import Logging
import TenantRAGTestSupport
import Testing

@testable import TenantRAG

@Suite("Text that waits for the audit of its citations")
struct StreamAuditTests {
    /// Answers in orders that the service may or may not choose, of which the whole text is `One. Two. End`.
    static let orders: [[RetrieveAndGenerateStreamResponseOutput]] = [
        [.text("One. "), .citation(0, 4, "acme"), .text("Two. "), .citation(5, 8, "acme"), .text("End")],
        [.citation(0, 4, "acme"), .text("One. "), .citation(5, 8, "acme"), .text("Two. "), .text("End")],
        [.text("One. Two. "), .text("End"), .citation(5, 8, "acme"), .citation(0, 4, "acme")],
        [.citation(5, 8, "acme"), .citation(0, 4, "acme"), .text("One. Two. End")],
        [.text("One. Two. End")],
        [
            .text("O"), .text(""), .blocked, .text("ne. Two. End"), .citation(nil, nil, "acme"),
            .citation(0, nil, "acme"),
        ],
        [.text("One. Two. End"), .citation(.max, .max, "acme"), .citation(-1, 0, "acme"), .citation(0, 0)],
        [.text("One. "), .citation(0, 12, "acme"), .text("Two. "), .citation(0, 12, "acme"), .blocked, .text("End")],
    ]

    @Test("the same events come in the same order, whatever the policy", arguments: orders)
    func same(events: [RetrieveAndGenerateStreamResponseOutput]) async throws {
        let plain = try await StreamReading.of(events, .checkedAsItArrives)
        #expect(plain.text == "One. Two. End" && plain.error == nil)
        for audit in [StreamAudit.heldByParts, .heldUntilAudited] {
            let held = try await StreamReading.of(events, audit)
            #expect(held.joined == plain.joined && held.error == nil, "\(audit)")
        }
    }

    @Test("held until audited, no text comes before the knowledge base has ended", arguments: orders)
    func untilAudited(events: [RetrieveAndGenerateStreamResponseOutput]) async throws {
        let held = try await StreamReading.of(events, .heldUntilAudited)
        for (event, count) in zip(held.events, held.eventCounts) {
            if case .text(let text) = event, !text.isEmpty { #expect(count == events.count + 1) }
        }
    }

    @Test("held by parts, text comes when a citation that begins behind it has passed")
    func byParts() async throws {
        let events: [RetrieveAndGenerateStreamResponseOutput] = [
            .text("One. "), .citation(0, 4, "acme"), .text("Two. "), .citation(5, 8, "acme"), .text("Three. Rest"),
            .citation(10, 15, "acme"), .text(" and end"),
        ]
        let held = try await StreamReading.of(events, .heldByParts)
        #expect(
            zip(held.events, held.eventCounts).compactMap { event, count -> String? in
                if case .text(let text) = event { "\(count) \(text)" } else { nil }
            } == ["4 One. ", "6 Two. ", "8 Three. Rest", "8  and end"]
        )
        // A citation waits behind its text.
        #expect(held.events.count == 7 && held.events[0] == .text("One. "))
    }

    @Test(
        "a foreign reference is found before the text that it supports is shown",
        arguments: [
            ([.text("One. Two. "), .citation(0, 4, "globex")], 0),
            ([.citation(0, 4, "globex"), .text("One. Two. ")], 0),
            // A citation releases no text that has not come yet.
            ([.citation(100, 104, "acme"), .text("One. Two. "), .citation(0, 4, "globex")], 0),
            ([.text("One. Two. "), .citation(0, 4, "acme"), .citation(0, 4, "globex")], 0),
            ([.text("One. "), .citation(0, 4, "acme"), .text("Two. "), .citation(5, 8, "acme", "globex")], 0),
            (
                [
                    .text("One. "), .citation(0, 4, "acme"), .text("Two. "), .citation(5, 8, "acme"),
                    .citation(9, 9, nil),
                ], 5
            ),
            ([.text("One. "), .text("Two. "), .citation(5, 8, "acme"), .citation(5, 8, "globex")], 5),
        ] as [([RetrieveAndGenerateStreamResponseOutput], Int)]
    )
    func foreign(events: [RetrieveAndGenerateStreamResponseOutput], shown: Int) async throws {
        let byParts = try await StreamReading.of(events + [.text("never shown")], .heldByParts)
        #expect(byParts.text.count == shown && byParts.violation?.deliveredCharacterCount == shown)
        let untilAudited = try await StreamReading.of(events + [.text("never shown")], .heldUntilAudited)
        #expect(untilAudited.text.isEmpty && untilAudited.violation?.deliveredCharacterCount == 0)
    }

    @Test("out of order, parts say what was shown too early, and hold the rest to the end")
    func disorder() async throws {
        let start: [RetrieveAndGenerateStreamResponseOutput] = [
            .text("One. Two. "), .citation(5, 8, "acme"), .text("Three. Rest "), .citation(0, 4, "acme"), .text("End"),
            .citation(15, 20, "acme"), .citation(20, 22, "acme"),
        ]
        let good = try await StreamReading.of(start, .heldByParts)
        let texts = zip(good.events, good.eventCounts).compactMap { event, count -> Int? in
            if case .text = event { count } else { nil }
        }
        #expect(texts.first == 2 && texts.dropFirst().allSatisfy { $0 == start.count + 1 })
        let bad = try await StreamReading.of(start + [.citation(0, 4, "globex")], .heldByParts)
        #expect(bad.text == "One. " && bad.violation?.deliveredCharacterCount == 5)
        #expect(try await StreamReading.of(start + [.citation(0, 4, "globex")], .heldUntilAudited).text.isEmpty)
    }

    @Test("a character of several bytes is never cut, and counts as one")
    func characters() async throws {
        let text = "añ漢🎧e\u{301}z"
        for start in 0...14 {
            let events: [RetrieveAndGenerateStreamResponseOutput] = [
                .text(text), .citation(start, start, "acme"), .citation(start, start, "globex"),
            ]
            let held = try await StreamReading.of(events, .heldByParts)
            #expect(text.utf8.starts(with: held.text.utf8) && held.text.utf8.count <= start)
            #expect(start - held.text.utf8.count < 4)
            #expect(held.violation?.deliveredCharacterCount == held.text.unicodeScalars.count)
        }
    }

    @Test("an error in the middle keeps back what waits", arguments: [StreamAudit.heldByParts, .heldUntilAudited])
    func failure(audit: StreamAudit) async throws {
        let events: [RetrieveAndGenerateStreamResponseOutput] = [
            .text("One. "), .citation(0, 4, "acme"), .text("Two. "),
        ]
        let held = try await StreamReading.of(events, failure: ThrottlingException(serviceMessage: "slow down"), audit)
        #expect(held.events.isEmpty && held.error is ThrottlingException)
    }

    @Test("what was read before comes out before an error, as far as it may")
    func failureAfterRelease() async throws {
        let events: [RetrieveAndGenerateStreamResponseOutput] = [
            .text("One. "), .citation(0, 4, "acme"), .text("Two. "), .citation(5, 8, "acme"),
        ]
        let held = try await StreamReading.of(
            events,
            failure: ThrottlingException(serviceMessage: "slow down"),
            .heldByParts
        )
        #expect(held.text == "One. " && held.events.count == 2 && held.error is ThrottlingException)
    }

    @Test(
        "a stream whose task is cancelled shows nothing of what waits, even where it seems to have ended well",
        arguments: [StreamAudit.heldByParts, .heldUntilAudited]
    )
    func cancellation(audit: StreamAudit) async throws {
        // An AsyncStream ends, without an error, when the task that waits for it is cancelled.
        let (stream, continuation) = AsyncStream<RetrieveAndGenerateStreamResponseOutput>.makeStream()
        continuation.yield(.text("never shown"))
        let scope = try IsolationPolicy.standard.scope(for: .test("acme"))
        let place = try ConversationPlace(scope, KnowledgeBaseID(validating: "KB12345678"), continuing: nil, at: .now)
        let answer = AnswerStream(
            events: EventStream(stream),
            scope: scope,
            audit: audit,
            conversation: place.conversation("session-1"),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            record: CallRecord(.free, nil)
        )
        let reading = Task {
            var seen = 0
            do {
                for try await _ in answer { seen += 1 }
                return (seen, nil as (any Error)?)
            } catch { return (seen, error) }
        }
        reading.cancel()
        let (seen, error) = await reading.value
        #expect(seen == 0 && error is CancellationError)
    }

    @Test(
        "more than 16 MiB are not held, and nothing of them is shown",
        arguments: [StreamAudit.heldByParts, .heldUntilAudited],
        [false, true]
    )
    func tooLong(audit: StreamAudit, citations: Bool) async throws {
        let mebibyte = String(repeating: "a", count: 1 << 20)
        let piece: RetrieveAndGenerateStreamResponseOutput =
            citations
            ? .citation(CitationEvent(retrievedReferences: [.of("acme", text: mebibyte)])) : .text(mebibyte)
        let fits = try await StreamReading.of([.text("a")] + Array(repeating: piece, count: 15), audit)
        #expect(fits.events.count == 16 && fits.error == nil)
        let tooLong = try await StreamReading.of([.text("a")] + Array(repeating: piece, count: 16), audit)
        #expect(tooLong.events.isEmpty && (tooLong.error as? TenantRAGError)?.code == .heldAnswerTooLong)
        let plain = try await StreamReading.of([.text("a")] + Array(repeating: piece, count: 17), .checkedAsItArrives)
        #expect(plain.events.count == 18 && plain.error == nil)
    }

    @Test("a flood of empty pieces ends as well")
    func flood() async throws {
        let events = [RetrieveAndGenerateStreamResponseOutput.text("a")] + Array(repeating: .text(""), count: 300_000)
        let flood = try await StreamReading.of(events, .heldUntilAudited)
        #expect(flood.events.isEmpty && (flood.error as? TenantRAGError)?.code == .heldAnswerTooLong)
    }
}
