import CTenantRAGCurl
import HTTPTypes
import TenantRAGTestSupport
import Testing

@testable import TenantRAGHTTP

/// One thing that a server can do to a client, and what the client is to make of it.
struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let code: HTTPTransportError.Code
    let mayHaveReachedServer: Bool
    var method = HTTPRequest.Method.get
    var body = HTTPRequestBody.none
    var timeouts = HTTPTimeouts(
        connect: .milliseconds(2000),
        firstByte: .milliseconds(2000),
        idle: .milliseconds(2000),
        call: .seconds(8)
    )
    var limits = HTTPResponseLimits()
    let script: ScriptedServer.Script

    var testDescription: String { name }

    init(
        _ name: String,
        _ code: HTTPTransportError.Code,
        reached: Bool = true,
        method: HTTPRequest.Method = .get,
        body: HTTPRequestBody = .none,
        timeouts: HTTPTimeouts? = nil,
        limits: HTTPResponseLimits = HTTPResponseLimits(),
        _ script: @escaping ScriptedServer.Script
    ) {
        self.name = name
        self.code = code
        mayHaveReachedServer = reached
        self.method = method
        self.body = body
        self.limits = limits
        self.script = script
        if let timeouts { self.timeouts = timeouts }
    }

    private static let ok = "HTTP/1.1 200 OK\r\n"
    private static let short = Duration.milliseconds(150)
    private static func long(_ bytes: Int) -> String { String(repeating: "x", count: bytes) }

    static let all: [Fault] = connections + heads + bodies + timings

    static let connections: [Fault] = [
        Fault("reset before the request is read", .connectionReset) { connection in
            try connection.pause()
            connection.reset()
        },
        Fault("closed on accept", .connectionClosed) { try $0.request() },
        Fault("reset after the request", .connectionReset) { connection in
            try connection.request()
            connection.reset()
        },
        Fault("reset in the status line", .connectionReset) { connection in
            try connection.request()
            try connection.send("HTTP/1.1 2")
            try connection.pause()
            connection.reset()
        },
        Fault("reset in the head", .connectionReset) { connection in
            try connection.request()
            try connection.send(ok + "Content-Length: 5\r\n")
            try connection.pause()
            connection.reset()
        },
        Fault("reset after the head", .connectionReset) { connection in
            try connection.request()
            try connection.send(ok + "Content-Length: 5\r\n\r\n")
            try connection.pause()
            connection.reset()
        },
        Fault("reset in the body", .connectionReset) { connection in
            try connection.request()
            try connection.send(ok + "Content-Length: 5\r\n\r\nab")
            try connection.pause()
            connection.reset()
        },
        Fault(
            "reset while the request's body comes",
            .connectionReset,
            method: .put,
            body: .bytes(Array(repeating: 7, count: 8_000_000))
        ) {
            connection in
            try connection.request()
            _ = try connection.receive(exactly: 100_000)
            connection.reset()
        },
    ]

    static let heads: [Fault] = [
        Fault("more fields than can be", .headTooLarge, limits: HTTPResponseLimits(headBytes: 1_000_000)) {
            connection in
            try connection.request()
            try connection.send(ok + String(repeating: "a:\r\n", count: 66_000) + "Content-Length: 0\r\n\r\n")
            try connection.waitForEnd()
        },
        Fault("closed in the status line", .connectionClosed) { connection in
            try connection.request()
            try connection.send("HTTP/1.1 200")
        },
        Fault("closed after the status line", .truncatedHead) { connection in
            try connection.request()
            try connection.send(ok)
        },
        Fault("closed inside the head", .truncatedHead) { connection in
            try connection.request()
            try connection.send(ok + "Content-Length: 5\r\nContent-Ty")
        },
        Fault("closed after an interim answer", .connectionClosed) { connection in
            try connection.request()
            try connection.send("HTTP/1.1 103 Early Hints\r\n\r\n")
        },
        Fault("a head that never ends", .headTooLarge) { connection in
            try connection.request()
            try connection.send(ok)
            while true { try connection.send("X-Filler: \(long(900))\r\n") }
        },
        Fault("one line that never ends", .headTooLarge) { connection in
            try connection.request()
            try connection.send(ok + "X-Filler: ")
            while true { try connection.send(long(4096)) }
        },
        Fault("one line of a megabyte", .headTooLarge) { connection in
            try connection.request()
            try connection.send(ok + "X-Filler: \(long(1_000_000))\r\n\r\n")
            try connection.waitForEnd()
        },
        Fault("interim answers that never end", .headTooLarge) { connection in
            try connection.request()
            while true { try connection.send("HTTP/1.1 103 Early Hints\r\nLink: \(long(900))\r\n\r\n") }
        },
        Fault("a head above a small limit", .headTooLarge, limits: HTTPResponseLimits(headBytes: 100)) { connection in
            try connection.request()
            try connection.answer("", fields: "X-Filler: \(long(100))\r\n")
        },
        Fault("no HTTP at all", .malformedResponse) { connection in
            try connection.request()
            try connection.send("SSH-2.0-OpenSSH_9.2\r\n")
        },
        Fault("a status that is no number", .malformedResponse) { connection in
            try connection.request()
            try connection.send("HTTP/1.1 abc OK\r\nContent-Length: 0\r\n\r\n")
        },
        Fault("a line without a colon", .malformedResponse) { connection in
            try connection.request()
            try connection.send(ok + "Content-Length 5\r\n\r\nabcde")
        },
        Fault("a space before the colon", .malformedResponse) { connection in
            try connection.request()
            try connection.send(ok + "Content-Length : 5\r\n\r\nabcde")
        },
        Fault("a folded line", .malformedResponse) { connection in
            try connection.request()
            try connection.send(ok + "X-Folded: a\r\n b\r\nContent-Length: 0\r\n\r\n")
        },
        Fault("a NUL in a field", .malformedResponse) { connection in
            try connection.request()
            try connection.send(ok + "X-Nul: a\0b\r\nContent-Length: 0\r\n\r\n")
        },
        Fault("a negative length", .malformedResponse) { connection in
            try connection.request()
            try connection.send(ok + "Content-Length: -5\r\n\r\nabcde")
        },
        Fault("a length that is no number", .malformedResponse) { connection in
            try connection.request()
            try connection.send(ok + "Content-Length: five\r\n\r\nabcde")
        },
        Fault("two lengths that differ", .malformedResponse) { connection in
            try connection.request()
            try connection.send(ok + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef")
        },
        Fault("a switch of protocols that nobody asked for", .malformedResponse) { connection in
            try connection.request()
            try connection.send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n")
            try connection.waitForEnd()
        },
    ]

    static let bodies: [Fault] = [
        Fault("a body that is cut short", .truncatedBody) { connection in
            try connection.request()
            try connection.send(ok + "Content-Length: 5\r\n\r\nab")
        },
        Fault("chunks without the last one", .truncatedBody) { connection in
            try connection.request()
            try connection.send(ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n")
        },
        Fault("a chunk that is cut short", .truncatedBody) { connection in
            try connection.request()
            try connection.send(ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nab")
        },
        Fault("a chunk length that is no number", .malformedResponse) { connection in
            try connection.request()
            try connection.send(ok + "Transfer-Encoding: chunked\r\n\r\nxyz\r\nabcde\r\n0\r\n\r\n")
            try connection.waitForEnd()
        },
        Fault("a chunk longer than it says", .malformedResponse) { connection in
            try connection.request()
            try connection.send(ok + "Transfer-Encoding: chunked\r\n\r\n2\r\nabcde\r\n0\r\n\r\n")
            try connection.waitForEnd()
        },
        Fault("a body announced above the limit", .bodyTooLarge, limits: HTTPResponseLimits(bodyBytes: 4)) {
            connection in
            try connection.request()
            try connection.answer("abcde")
        },
        Fault("a body that grows above the limit", .bodyTooLarge, limits: HTTPResponseLimits(bodyBytes: 4)) {
            connection in
            try connection.request()
            try connection.send(ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n")
        },
    ]

    static let timings: [Fault] = [
        Fault("silence", .firstByteTimeout, timeouts: HTTPTimeouts(firstByte: short)) { connection in
            try connection.request()
            try connection.waitForEnd()
        },
        Fault("nothing but interim answers", .firstByteTimeout, timeouts: HTTPTimeouts(firstByte: short)) {
            connection in
            try connection.request()
            for _ in 0..<100 {
                try connection.send("HTTP/1.1 100 Continue\r\n\r\n")
                try connection.pause()
            }
        },
        Fault("silence in the head", .idleTimeout, timeouts: HTTPTimeouts(idle: short)) { connection in
            try connection.request()
            try connection.send(ok)
            try connection.waitForEnd()
        },
        Fault("silence in the body", .idleTimeout, timeouts: HTTPTimeouts(idle: short)) { connection in
            try connection.request()
            try connection.send(ok + "Content-Length: 5\r\n\r\nab")
            try connection.waitForEnd()
        },
        Fault("a byte now and then", .callTimeout, timeouts: HTTPTimeouts(call: .milliseconds(400))) { connection in
            try connection.request()
            try connection.send(ok + "Content-Length: 500\r\n\r\n")
            for _ in 0..<500 {
                try connection.send("x")
                try connection.pause()
            }
        },
        Fault(
            "a request that is not read",
            .idleTimeout,
            method: .put,
            body: .bytes(Array(repeating: 7, count: 20_000_000)),
            timeouts: HTTPTimeouts(idle: short)
        ) { connection in
            try connection.request()
            connection.waitUnread()
        },
    ]
}

extension Connection {
    /// Lets what was sent arrive on its own, ahead of what is done next.
    func pause(_ duration: Duration = .milliseconds(30)) throws {
        var time = timespec(
            tv_sec: Int(duration.components.seconds),
            tv_nsec: Int(duration.components.attoseconds / 1_000_000_000)
        )
        unsafe nanosleep(&time, nil)
    }
}
