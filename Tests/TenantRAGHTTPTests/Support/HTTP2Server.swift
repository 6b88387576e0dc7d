/// The server's side of HTTP/2, frame by frame (RFC 9113), as far as tests need one.
final class HTTP2Server {
    enum Kind: UInt8 {
        case data = 0, headers = 1, reset = 3, settings = 4, ping = 6, goaway = 7, windowUpdate = 8
    }

    struct Frame {
        let kind: UInt8
        let flags: UInt8
        let stream: UInt32
        let payload: [UInt8]
    }

    private let tls: TLSConnection

    /// Takes the client's preface and sends settings.
    init(_ tls: TLSConnection) throws {
        self.tls = tls
        _ = try tls.receive(exactly: 24)
        try send(.settings)
    }

    func send(_ kind: Kind, flags: UInt8 = 0, stream: UInt32 = 0, _ payload: [UInt8] = []) throws {
        let count = payload.count
        let head: [UInt8] = [
            UInt8(count >> 16 & 0xFF), UInt8(count >> 8 & 0xFF), UInt8(count & 0xFF), kind.rawValue, flags,
        ]
        try tls.send(head + Self.bytes(stream) + payload)
    }

    func receive() throws -> Frame {
        let head = try tls.receive(exactly: 9)
        let count = Int(head[0]) << 16 | Int(head[1]) << 8 | Int(head[2])
        let stream = head[5...].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let payload = count > 0 ? try tls.receive(exactly: count) : []
        let frame = Frame(kind: head[3], flags: head[4], stream: stream, payload: payload)
        if frame.kind == Kind.settings.rawValue, frame.flags & 1 == 0 { try send(.settings, flags: 1) }
        return frame
    }

    /// The stream of the next request.
    func request() throws -> UInt32 {
        while true {
            let frame = try receive()
            if frame.kind == Kind.headers.rawValue { return frame.stream }
        }
    }

    /// `:status: 200`, as the eighth entry of HPACK's static table.
    func answerHead(_ stream: UInt32, ends: Bool = false) throws {
        try send(.headers, flags: ends ? 5 : 4, stream: stream, [0x88])
    }

    func answer(_ stream: UInt32, _ body: String) throws {
        try answerHead(stream)
        try send(.data, flags: 1, stream: stream, Array(body.utf8))
    }

    func reset(_ stream: UInt32, code: UInt32) throws { try send(.reset, stream: stream, Self.bytes(code)) }

    func goAway(last: UInt32, code: UInt32) throws { try send(.goaway, Self.bytes(last) + Self.bytes(code)) }

    private static func bytes(_ number: UInt32) -> [UInt8] {
        [UInt8(number >> 24), UInt8(number >> 16 & 0xFF), UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF)]
    }
}
