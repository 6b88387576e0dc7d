internal import Logging
internal import TenantRAG

/// A streamed answer as server-sent events, the last of which says how it ended.
struct ChatEvents: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    let answer: AnswerStream
    let service: ChatService
    let request: ChatRequest
    let limit: TimeLimit
    let logger: Logger

    func makeAsyncIterator() -> Iterator { Iterator(self) }

    struct Iterator: AsyncIteratorProtocol {
        private let events: ChatEvents
        private let reader: AnswerReader
        private var hasEnded = false

        fileprivate init(_ events: ChatEvents) {
            self.events = events
            reader = AnswerReader(events.answer)
        }

        /// The next event's bytes, or nil behind the last one.
        ///
        /// - Throws: `CancellationError` alone: whatever else goes wrong is an event.
        mutating func next() async throws -> [UInt8]? {
            guard !hasEnded else { return nil }
            let (reader, events) = (reader, events)
            do {
                if let event = try await events.limit.run({ try await reader.next() }) { return Self.bytes(event) }
                hasEnded = true
                // A stream whose task is cancelled may end as if it had come to its end, and no client must take it for whole.
                try Task.checkCancellation()
                let session = try await events.service.session(events.answer.conversation)
                return Self.bytes("end") { writer in
                    writer.writeMember("session_id")
                    writer.write(optional: session?.text)
                }
            } catch let error as CancellationError where Task.isCancelled {
                hasEnded = true
                throw error
            } catch {
                // The status has been sent. What was shown until now must not be relied on.
                hasEnded = true
                let problem = ChatProblem(error, asking: events.request)
                problem.log(to: events.logger)
                return Self.bytes("problem", problem.jsonBytes())
            }
        }

        private static func bytes(_ event: AnswerStream.Event) -> [UInt8] {
            switch event {
            case .text(let piece):
                bytes("text") { writer in
                    writer.writeMember("text")
                    writer.write(piece)
                }
            case .citation(let citation):
                {
                    var writer = JSONWriter(capacity: 1_024)
                    writer.write(chat: citation)
                    return bytes("citation", writer.finish())
                }()
            case .guardrail(let action):
                bytes("guardrail") { writer in
                    writer.writeMember("action")
                    writer.write(action.rawValue)
                }
            }
        }

        private static func bytes(_ name: String, _ members: (inout JSONWriter) -> Void) -> [UInt8] {
            var writer = JSONWriter()
            writer.beginObject()
            members(&writer)
            writer.endObject()
            return bytes(name, writer.finish())
        }

        /// One event of `text/event-stream`.
        ///
        /// Compact JSON has no line breaks, which would end it.
        private static func bytes(_ name: String, _ data: [UInt8]) -> [UInt8] {
            Array("event: \(name)\ndata: ".utf8) + data + Array("\n\n".utf8)
        }
    }
}

/// Holds the place in an answer between events, each of which is awaited in a task of its own.
private actor AnswerReader {
    private var iterator: AnswerStream.AsyncIterator?

    init(_ answer: AnswerStream) { iterator = answer.makeAsyncIterator() }

    func next() async throws -> AnswerStream.Event? {
        // Taken out while it is awaited: a second copy would make each step copy what is held back.
        guard var iterator = iterator.take() else { return nil }
        defer { self.iterator = iterator }
        return try await iterator.next()
    }
}
