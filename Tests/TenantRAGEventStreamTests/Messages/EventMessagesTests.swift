import TenantRAGEventStream
import TenantRAGTestSupport
import Testing

@Suite("EventMessages")
struct EventMessagesTests {
    private struct ConnectionLost: Error {}

    private let messages = (0..<20).map { EventMessage(name: "output", payload: Array("message \($0)".utf8)) }

    private func body() throws -> [UInt8] {
        var bytes: [UInt8] = []
        for message in messages { try EventStreamEncoder().append(message, to: &bytes) }
        return bytes
    }

    private func stream(
        _ chunks: [[UInt8]],
        endingWith error: (any Error)? = nil
    ) -> AsyncThrowingStream<[UInt8], any Error> {
        AsyncThrowingStream { continuation in
            for chunk in chunks { continuation.yield(chunk) }
            continuation.finish(throwing: error)
        }
    }

    @Test("chunks of any length become the messages in their order", arguments: 0..<20)
    func chunks(seed: Int) async throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var read: [EventMessage] = []
        for try await message in EventMessages(stream(random.chunks(of: try body()))) { read.append(message) }
        #expect(read == messages)
    }

    @Test("an empty body has no messages and no error")
    func empty() async throws {
        for try await _ in EventMessages(stream([[], []])) { Issue.record("a message out of nothing") }
    }

    @Test("an error comes after the messages before it, and then the sequence has ended")
    func failures() async throws {
        let body = try body()
        let malformed = try EventStreamEncoder().bytes(of: EventStreamFrame(payload: [1]))
        for (sequence, isExpected) in [
            (stream([body, [0]]), { ($0 as? EventStreamError)?.code == .truncatedStream }),
            (stream([body], endingWith: ConnectionLost()), { $0 is ConnectionLost }),
            (stream([body, malformed, body]), { ($0 as? EventStreamError)?.code == .malformedEvent }),
            (
                stream([body, Array("this is none".utf8), body]),
                { ($0 as? EventStreamError)?.code == .checksumMismatch }
            ),
        ] as [(AsyncThrowingStream<[UInt8], any Error>, (any Error) -> Bool)] {
            var iterator = EventMessages(sequence).makeAsyncIterator()
            for message in messages { #expect(try await iterator.next() == message) }
            do {
                _ = try await iterator.next()
                Issue.record("the sequence ended as if it were whole")
            } catch {
                #expect(isExpected(error), "\(error)")
            }
            #expect(try await iterator.next() == nil)
        }
    }

    @Test("a limit of the caller's own is kept")
    func limit() async throws {
        let limits = EventStreamLimits(maximumFrameLength: 50)
        let sequence = EventMessages(stream([try body()]), limits: limits)
        let error = await #expect(throws: EventStreamError.self) { for try await _ in sequence {} }
        #expect(error?.code == .frameTooLarge)
    }
}
