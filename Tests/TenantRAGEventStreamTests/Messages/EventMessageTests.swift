import TenantRAGEventStream
import Testing

@Suite("EventMessage")
struct EventMessageTests {
    @Test(
        "a message is read again as it was written",
        arguments: [
            EventMessage(name: "output", payload: Array(#"{"text":"Will"}"#.utf8)),
            EventMessage(kind: .exception, name: "throttlingException", payload: Array("{}".utf8)),
            EventMessage(kind: .error, name: "InternalError", errorMessage: "sorry"),
            EventMessage(kind: .error, name: "InternalError", errorMessage: ""),
        ]
    )
    func roundTrip(message: EventMessage) throws {
        let frame = try #require(Decoded([try EventStreamEncoder().bytes(of: message)]).frames.first)
        #expect(try EventMessage(frame) == message)
    }

    @Test("an event is framed as the service frames it, header after header")
    func bytes() throws {
        let header = { (name: String, value: String) in
            [UInt8(name.utf8.count)] + Array(name.utf8) + [7, 0, UInt8(value.utf8.count)] + Array(value.utf8)
        }
        let expected = SlowFrame(
            headers: header(":event-type", "output") + header(":content-type", "application/json")
                + header(":message-type", "event"),
            payload: Array("{}".utf8)
        )
        #expect(
            try EventStreamEncoder().bytes(of: EventMessage(name: "output", payload: Array("{}".utf8)))
                == expected.bytes
        )
    }

    @Test(
        "headers that make no sense are refused",
        arguments: [
            [], [(":message-type", .string("event"))],
            [(":message-type", .string("x")), (":event-type", .string("output"))],
            [(":message-type", .string("event")), (":event-type", .string(""))],
            [(":message-type", .string("event")), (":event-type", .int8(1))],
            [(":message-type", .string("event")), (":exception-type", .string("output"))],
            [(":message-type", .bytes(Array("event".utf8))), (":event-type", .string("output"))],
            [(":message-type", .string("Event")), (":event-type", .string("output"))],
            [(":message-type", .string("error")), (":error-message", .string("sorry"))],
            [(":Message-type", .string("event")), (":event-type", .string("output"))],
        ] as [[(String, EventStreamHeader.Value)]]
    )
    func badHeaders(headers: [(String, EventStreamHeader.Value)]) throws {
        let frame = EventStreamFrame(headers: try EventStreamHeaders(headers.map { EventStreamHeader($0, $1) }))
        let error = #expect(throws: EventStreamError.self) { try EventMessage(frame) }
        #expect(error?.code == .malformedEvent)
    }

    @Test("headers beyond those of the protocol are of no matter, in any order")
    func otherHeaders() throws {
        let frame = EventStreamFrame(
            headers: try EventStreamHeaders([
                EventStreamHeader("x", .uuid(1)), EventStreamHeader(":message-type", .string("event")),
                EventStreamHeader(":error-message", .string("none")),
                EventStreamHeader(":event-type", .string("output")),
            ])
        )
        #expect(try EventMessage(frame) == EventMessage(name: "output"))
    }

    @Test("a message whose name fits into no header is refused")
    func longName() {
        let error = #expect(throws: EventStreamError.self) {
            try EventStreamEncoder().bytes(of: EventMessage(name: String(repeating: "n", count: 32_768)))
        }
        #expect(error?.code == .malformedFrame)
    }
}
