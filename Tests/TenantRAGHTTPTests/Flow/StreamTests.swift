import CTenantRAGCurl
import HTTPTypes
import TenantRAGTestSupport
import Testing

@testable import TenantRAGHTTP

@Suite("Streams", .serialized)
struct StreamTests {
    let transport: CurlTransport

    init() throws { transport = try CurlTransport() }

    private static func chunks(_ chunks: [[UInt8]], thenThrows error: (any Error & Sendable)? = nil) -> HTTPRequestBody
    {
        .stream(stream(chunks, thenThrows: error))
    }

    private static func stream(
        _ chunks: [[UInt8]],
        thenThrows error: (any Error & Sendable)? = nil
    ) -> AsyncThrowingStream<[UInt8], any Error> {
        AsyncThrowingStream { continuation in
            for chunk in chunks { continuation.yield(chunk) }
            continuation.finish(throwing: error)
        }
    }

    /// Takes a chunked body apart, as far as these tests send one.
    private static func dechunked(_ connection: Connection) throws -> String {
        var text = ""
        while true {
            var line = ""
            while !line.hasSuffix("\r\n") {
                line += String(decoding: try connection.receive(exactly: 1), as: UTF8.self)
            }
            guard let count = Int(line.dropLast(), radix: 16) ?? Int(line.filter { $0.isHexDigit }, radix: 16) else {
                throw Sockets.Failure(call: "chunk")
            }
            text += String(decoding: try connection.receive(exactly: count), as: UTF8.self)
            _ = try connection.receive(exactly: 2)
            if count == 0 { return text }
        }
    }

    @Test(
        "A stream without a length is sent in chunks, under every method that has a body",
        arguments: [HTTPRequest.Method.post, .put, .patch]
    )
    func chunked(method: HTTPRequest.Method) async throws {
        let server = try ScriptedServer { connection in
            while let head = try connection.request() {
                let body = try Self.dechunked(connection)
                let isChunked = head.lowercased().contains("transfer-encoding: chunked")
                try connection.answer("\(head.prefix(4))|\(isChunked)|\(body)")
            }
        }
        let (_, text) = try await transport.fetch(
            .loopback(server.port, method: method),
            body: Self.chunks([Array("ab".utf8), [], Array("cde".utf8)])
        )
        #expect(text == "\(method.rawValue) ".prefix(4) + "|true|abcde")
        #expect(
            try await transport.fetch(.loopback(server.port, method: method), body: Self.chunks([])).text.hasSuffix("|")
        )
    }

    @Test("A stream with a length is sent with Content-Length")
    func withLength() async throws {
        let server = try ScriptedServer { connection in
            let head = try connection.request() ?? ""
            let body = try connection.receive(exactly: 5)
            try connection.answer("\(head.contains("Content-Length: 5\r\n"))|" + String(decoding: body, as: UTF8.self))
        }
        let (_, text) = try await transport.fetch(
            .loopback(server.port, method: .put),
            body: .stream(Self.stream([Array("ab".utf8), Array("cde".utf8)]), length: 5)
        )
        #expect(text == "true|abcde")
    }

    @Test("A stream of another length than it was said to have fails, and the transport goes on", arguments: [2, 4, 6])
    func wrongLength(length: Int) async throws {
        let server = try ScriptedServer { connection in
            try connection.request()
            try connection.waitForEnd()
        }
        let error = await transportError {
            try await transport.fetch(
                .loopback(server.port, method: .put),
                body: .stream(Self.stream([Array("ab".utf8), Array("cde".utf8)]), length: length)
            )
        }
        #expect(error?.code == .bodyLengthMismatch)
        try await expectUsable(transport)
    }

    @Test("What a stream throws is what the caller gets, and the exchange ends")
    func throwingStream() async throws {
        struct Mine: Error {}
        let server = try ScriptedServer { connection in
            try connection.request()
            try connection.waitForEnd()
        }
        await #expect(throws: Mine.self) {
            try await transport.fetch(
                .loopback(server.port, method: .put),
                body: Self.chunks([[1, 2, 3]], thenThrows: Mine())
            )
        }
        #expect(try await eventually { server.open == 0 })
        try await expectUsable(transport)
    }

    @Test("A response that comes before the end of the request's stream cancels that")
    func earlyAnswer() async throws {
        let server = try ScriptedServer { connection in
            try connection.request()
            try connection.answer("too large", status: "413 Content Too Large", fields: "Connection: close\r\n")
            try connection.waitForEnd()
        }
        let ended = Counted()
        let (stream, continuation) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
        continuation.onTermination = { _ in ended.increment() }
        continuation.yield([1])
        let (status, _) = try await transport.fetch(.loopback(server.port, method: .put), body: .stream(stream))
        #expect(status == 413)
        #expect(try await eventually { ended.value == 1 })
        continuation.finish()
    }

    @Test("A response can begin before the request has ended, and both go on side by side")
    func bothWays() async throws {
        let server = try ScriptedServer { connection in
            try connection.request()
            try connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            while true {
                let chunk = try connection.receive()
                if chunk.isEmpty { return }
                let text = String(decoding: chunk, as: UTF8.self)
                try connection.send("1\r\n.\r\n")
                if text.hasSuffix("0\r\n\r\n") { break }
            }
            try connection.send("0\r\n\r\n")
        }
        let (stream, continuation) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
        continuation.yield([1])
        let exchange = try await transport.send(.loopback(server.port, method: .post), body: .stream(stream))
        var dots = 0
        for try await chunk in exchange.body {
            dots += chunk.count
            if dots < 5 { continuation.yield([1]) } else { continuation.finish() }
        }
        #expect(dots >= 5)
    }

    #if TENANTRAG_THREAD_SANITIZER || TENANTRAG_ADDRESS_SANITIZER
    /// A sanitizer keeps several bytes for each that the tests beside this one take.
    private static let mostMemory = 80 * 1024 * 1024
    #else
    private static let mostMemory = 20 * 1024 * 1024
    #endif

    @Test("64 MB go up and come down through a slow reader and a slow server in under 20 MB of memory")
    func large() async throws {
        let size = 64 * 1024 * 1024
        let server = try ScriptedServer { connection in
            try connection.request()
            var left = size
            while left > 0 { left -= try connection.receive(upTo: min(left, 262_144)).count }
            try connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(size)\r\n\r\n")
            let piece = [UInt8](repeating: 7, count: 65_536)
            for _ in 0..<size / piece.count { try connection.send(piece) }
        }
        try await expectUsable(transport)
        let before = ProcessFacts.residentBytes
        let peak = PeakMemory()
        let chunk = [UInt8](repeating: 1, count: 65_536)
        let stream = AsyncThrowingStream<[UInt8], any Error>(unfolding: { [numbers = Counted()] in
            numbers.increment()
            if numbers.value % 64 == 0 { peak.note() }
            return numbers.value > size / chunk.count ? nil : chunk
        })
        let exchange = try await transport.send(
            .loopback(server.port, method: .put),
            body: .stream(stream, length: size)
        )
        var received = 0
        var chunks = 0
        for try await piece in exchange.body {
            received += piece.count
            chunks += 1
            if chunks % 16 == 0 {
                peak.note()
                try await Task.sleep(for: .milliseconds(2))
            }
        }
        #expect(received == size)
        #expect(peak.bytes - before < Self.mostMemory, "\((peak.bytes - before) / 1024) KB more")
        #expect(exchange.timings?.bytesSent == size)
        #expect(exchange.timings?.bytesReceived == size)
    }

    @Test("A reader who stops keeps the server waiting, and no time-out runs meanwhile")
    func backPressure() async throws {
        let sent = Counted()
        let server = try ScriptedServer { connection in
            try connection.request()
            try connection.send("HTTP/1.1 200 OK\r\nContent-Length: 20000000\r\n\r\n")
            let piece = [UInt8](repeating: 7, count: 100_000)
            for _ in 0..<200 {
                try connection.send(piece)
                sent.increment(by: piece.count)
            }
        }
        let exchange = try await transport.send(
            .loopback(server.port),
            body: .none,
            options: HTTPExchangeOptions(timeouts: HTTPTimeouts(idle: .milliseconds(200)))
        )
        // Long past the idle time-out; the system's own socket buffers take some megabytes.
        try await Task.sleep(for: .milliseconds(600))
        let held = sent.value
        #expect(held < 15_000_000)
        #expect(try await exchange.body.collect(upTo: 20_000_000).count == 20_000_000)
    }

    @Test("A limit that is passed while the reader pauses is told when the reader goes on")
    func limitAfterPause() async throws {
        let sent = Counted()
        let server = try ScriptedServer { connection in
            try connection.request()
            try connection.send("HTTP/1.1 200 OK\r\n\r\n")
            try connection.send([UInt8](repeating: 7, count: 288_000))
            sent.increment()
            try connection.waitForEnd()
        }
        let exchange = try await transport.send(
            .loopback(server.port),
            body: .none,
            options: HTTPExchangeOptions(limits: HTTPResponseLimits(bodyBytes: 285_000))
        )
        #expect(try await eventually { sent.value == 1 })
        try await Task.sleep(for: .milliseconds(100))
        let error = await transportError { try await exchange.body.collect(upTo: 1_000_000) }
        // Another code would say that the idle time-out or the server's patience had to run out first.
        #expect(error?.code == .bodyTooLarge)
    }

    @Test("A body is read once")
    func readOnce() async throws {
        let server = try ScriptedServer { try $0.answerAll("once") }
        let exchange = try await transport.send(.loopback(server.port))
        #expect(try await exchange.body.collect(upTo: 10) == Array("once".utf8))
        #expect(await transportError { try await exchange.body.collect(upTo: 10) }?.code == .bodyAlreadyRead)
        let ready = HTTPExchange(HTTPResponse(status: .ok), body: .bytes([1, 2]))
        #expect(try await ready.body.collect(upTo: 10) == [1, 2])
    }

    @Test("A body above what the reader asks for ends the transfer")
    func collectLimit() async throws {
        let server = try ScriptedServer { connection in
            try connection.request()
            try connection.answer(String(repeating: "x", count: 100))
            try connection.waitForEnd()
        }
        let exchange = try await transport.send(.loopback(server.port))
        let error = await transportError { try await exchange.body.collect(upTo: 99) }
        #expect(error?.code == .bodyTooLarge)
        try await expectUsable(transport)
    }

    @Test("A body that is read no further is released, and its connection with it")
    func abandoned() async throws {
        let server = try ScriptedServer { connection in
            try connection.request()
            try connection.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab")
            try connection.waitForEnd()
        }
        do { _ = try await transport.send(.loopback(server.port)) }
        #expect(try await eventually { server.open == 0 })
    }
}
