import HTTPTypes
import TenantRAGTestSupport
import Testing

@testable import TenantRAGHTTP

@Suite("Trailers", .serialized)
struct TrailerTests {
    private static let first = HTTPField.Name("X-First") ?? .age
    private static let second = HTTPField.Name("X-Second") ?? .vary

    private static func stream(_ chunks: [[UInt8]], thenThrows error: (any Error & Sendable)? = nil) -> HTTPRequestBody
    {
        .stream(
            AsyncThrowingStream { continuation in
                for chunk in chunks { continuation.yield(chunk) }
                continuation.finish(throwing: error)
            }
        )
    }

    private static func options(
        _ names: [HTTPField.Name] = [first, second],
        _ fields: @escaping @Sendable () -> HTTPFields
    ) -> HTTPExchangeOptions {
        HTTPExchangeOptions(trailers: HTTPRequestTrailers(names, fields: fields))
    }

    /// Responds to each request with what came after its head, byte by byte, and with the field `Trailer` of that.
    private static func server() throws -> ScriptedServer {
        try ScriptedServer { connection in
            while let head = try connection.request() {
                let declared = head.split(separator: "\r\n").filter { $0.lowercased().hasPrefix("trailer:") }
                var body = ""
                // The last chunk, and an empty line after it and its trailers.
                while !(body.contains("0\r\n") && body.hasSuffix("\r\n\r\n")) {
                    body += String(decoding: try connection.receive(exactly: 1), as: UTF8.self)
                }
                try connection.answer("\(declared)|\(body)")
            }
        }
    }

    private func fetch(
        _ port: UInt16,
        _ transport: CurlTransport,
        body: HTTPRequestBody,
        _ options: HTTPExchangeOptions
    ) async throws -> String {
        try await transport.fetch(.loopback(port, method: .post), body: body, options: options).text
    }

    @Test("Trailers are announced and follow the last chunk; the next request of the connection has none")
    func sent() async throws {
        let (server, transport) = (try Self.server(), try CurlTransport())
        let text = try await fetch(
            server.port,
            transport,
            body: Self.stream([Array("abc".utf8)]),
            Self.options { [Self.first: "one", Self.second: "two"] }
        )
        let sent = "3\r\nabc\r\n0\r\nX-First: one\r\nX-Second: two\r\n\r\n"
        #expect(text == #"["Trailer: X-First, X-Second"]|"# + sent)
        let plain = try await fetch(
            server.port,
            transport,
            body: Self.stream([Array("abc".utf8)]),
            HTTPExchangeOptions()
        )
        #expect(plain == "[]|3\r\nabc\r\n0\r\n\r\n")
        #expect(server.accepted == 1)
    }

    @Test("Many bodies in chunks, with trailers and without, one after the other, each arrive as they are")
    func alternating() async throws {
        let (server, transport) = (try Self.server(), try CurlTransport())
        for number in 0..<40 {
            let options = number % 3 == 0 ? Self.options { [Self.first: "\(number)"] } : HTTPExchangeOptions()
            let text = try await fetch(server.port, transport, body: Self.stream([Array("n\(number)".utf8)]), options)
            #expect(text.contains("\r\nn\(number)\r\n0\r\n"))
            #expect(text.contains("X-First: \(number)\r\n") == (number % 3 == 0))
        }
        #expect(server.accepted == 1)
    }

    @Test("No fields, an empty body and a value of many kilobytes are all sent as they are", arguments: [0, 1, 64_000])
    func sizes(count: Int) async throws {
        let (server, transport) = (try Self.server(), try CurlTransport())
        let value = String(repeating: "v", count: count)
        let text = try await fetch(
            server.port,
            transport,
            body: Self.stream([]),
            Self.options { count == 0 ? [:] : [Self.first: value] }
        )
        let trailers = count == 0 ? "" : "X-First: \(value)\r\n"
        #expect(text == #"["Trailer: X-First, X-Second"]|"# + "0\r\n\(trailers)\r\n")
    }

    @Test("The fields are asked for when the stream has ended, and once")
    func late() async throws {
        let (server, transport) = (try Self.server(), try CurlTransport())
        let (asked, ended) = (Counted(), Counted())
        let chunks = AsyncThrowingStream<[UInt8], any Error>(unfolding: { [numbers = Counted()] in
            numbers.increment()
            if numbers.value < 4 { return Array("abc".utf8) }
            ended.increment()
            return nil
        })
        let text = try await fetch(
            server.port,
            transport,
            body: .stream(chunks),
            Self.options {
                asked.increment()
                return [Self.first: ended.value == 1 ? "after" : "before"]
            }
        )
        #expect(text.contains("X-First: after"))
        #expect(asked.value == 1)
    }

    @Test("A stream that throws has no trailers, and the exchange fails with what it threw")
    func thrown() async throws {
        struct Mine: Error {}
        let asked = Counted()
        let server = try Self.server()
        await #expect(throws: Mine.self) {
            try await fetch(
                server.port,
                try CurlTransport(),
                body: Self.stream([[1]], thenThrows: Mine()),
                Self.options {
                    asked.increment()
                    return [:]
                }
            )
        }
        #expect(asked.value == 0)
    }

    static let refusedFields: [(String, HTTPFields)] = [
        ("not announced", [.userAgent: "x"]), ("one of two", [first: "x", .userAgent: "x"]),
        ("too long", [first: String(repeating: "x", count: 65_000)]),
    ]

    @Test(
        "A field that was not announced or is too long fails the exchange, and the transport goes on",
        arguments: refusedFields
    )
    func unannounced(name: String, fields: HTTPFields) async throws {
        let (server, transport) = (try Self.server(), try CurlTransport())
        let error = await transportError {
            try await fetch(server.port, transport, body: Self.stream([[1]]), Self.options { fields })
        }
        #expect(error?.code == .invalidRequest, "\(name)")
        try await expectUsable(transport)
    }

    @Test(
        "Names that frame a request or say how to read its body are refused before anything is sent",
        arguments: [
            [], [.contentLength], [.transferEncoding], [.contentType], [.trailer], [.authorization], [first, .te],
        ]
    )
    func names(names: [HTTPField.Name]) async throws {
        let error = await transportError {
            try await fetch(1, try CurlTransport(), body: Self.stream([[1]]), Self.options(names) { [:] })
        }
        #expect(error?.code == .invalidRequest)
        #expect(error?.mayHaveReachedServer == false)
    }

    @Test("Only a stream without a length can have trailers, and only over HTTP/1.1")
    func otherBodies() async throws {
        let bodies: [HTTPRequestBody] = [
            .none, .bytes([1]), .stream(AsyncThrowingStream { $0.finish() }, length: 1),
        ]
        for body in bodies {
            let error = await transportError {
                try await fetch(1, try CurlTransport(), body: body, Self.options { [:] })
            }
            #expect(error?.code == .invalidRequest)
        }
        var configuration = CurlTransport.Configuration()
        configuration.version = .http2
        let error = await transportError {
            try await fetch(1, try CurlTransport(configuration), body: Self.stream([]), Self.options { [:] })
        }
        #expect(error?.code == .invalidRequest)
    }

    @Test("The field Trailer is the transport's to set")
    func stated() async throws {
        var request = HTTPRequest.loopback(1, method: .post)
        request.headerFields[.trailer] = "X-First"
        let error = await transportError { try await CurlTransport().fetch(request, body: Self.stream([])) }
        #expect(error?.code == .invalidRequest)
    }
}
