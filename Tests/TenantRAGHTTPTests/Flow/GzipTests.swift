import CTenantRAGCurl
import HTTPTypes
import TenantRAGTestSupport
import Testing

@testable import TenantRAGHTTP

@Suite("Compressed responses")
struct GzipTests {
    /// Compresses as a server does.
    private static func gzip(_ text: String) throws -> [UInt8] {
        var output = [UInt8](repeating: 0, count: text.utf8.count + 1000)
        var stream = unsafe z_stream()
        var input = Array(text.utf8)
        let version = ZLIB_VERSION
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        guard unsafe deflateInit2_(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, version, size) == Z_OK else {
            throw Sockets.Failure(call: "deflate")
        }
        defer { unsafe deflateEnd(&stream) }
        let capacity = output.count
        let count = unsafe input.withUnsafeMutableBufferPointer { input in
            unsafe output.withUnsafeMutableBufferPointer { output in
                unsafe stream.next_in = input.baseAddress
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(capacity)
                unsafe deflate(&stream, Z_FINISH)
                return unsafe capacity - Int(stream.avail_out)
            }
        }
        return Array(output.prefix(count))
    }

    private static func server(_ body: [UInt8]) throws -> ScriptedServer {
        try ScriptedServer { connection in
            while let head = try connection.request() {
                let asks = head.lowercased().contains("accept-encoding: gzip")
                let coding = asks ? "Content-Encoding: gzip\r\n" : ""
                let sent = asks ? body : Array("plain".utf8)
                try connection.send("HTTP/1.1 200 OK\r\n\(coding)Content-Length: \(sent.count)\r\n\r\n")
                try connection.send(sent)
            }
        }
    }

    private static func transport() throws -> CurlTransport {
        var configuration = CurlTransport.Configuration()
        configuration.acceptsGzip = true
        return try CurlTransport(configuration)
    }

    @Test("Nothing is compressed unless it was asked for")
    func notAsked() async throws {
        let server = try Self.server([])
        #expect(try await CurlTransport().fetch(.loopback(server.port)).text == "plain")
    }

    @Test("A compressed response is read as if it were not, in one member or in two")
    func decoded() async throws {
        let text = String((0..<50_000).map { Character(UnicodeScalar(UInt8(97 + $0 * $0 % 26))) })
        let server = try Self.server(Self.gzip(text) + Self.gzip("and more"))
        let exchange = try await Self.transport().send(.loopback(server.port))
        #expect(exchange.response.headerFields[.contentEncoding] == nil)
        #expect(exchange.response.headerFields[.contentLength] == nil)
        #expect(try await exchange.body.collect(upTo: 1_000_000) == Array((text + "and more").utf8))
    }

    @Test(
        "A compressed response that is cut short or damaged is an error, though HTTP ends cleanly",
        arguments: [1, 4, 8, 20, -30]
    )
    func damaged(bytes: Int) async throws {
        var body = try Self.gzip(String(repeating: "a long story ", count: 500))
        if bytes > 0 { body.removeLast(bytes) } else { body[-bytes] ^= 0xFF }
        let transport = try Self.transport()
        let server = try Self.server(body)
        let error = await transportError { try await transport.fetch(.loopback(server.port)) }
        #expect(error?.code == .malformedEncoding)
        try await expectUsable(transport)
    }

    @Test(
        "What a response states is asked of its body: its other name, no coding, none of its own, one that is not spoken",
        arguments: [
            ("X-GZip", true, nil), ("identity", false, nil), ("", false, nil), ("gzip", false, .malformedEncoding),
            ("br", false, .unsupportedEncoding), ("deflate", false, .unsupportedEncoding),
            ("gzip, gzip", true, .unsupportedEncoding), ("gzip, identity", true, .unsupportedEncoding),
        ] as [(String, Bool, HTTPTransportError.Code?)]
    )
    func stated(coding: String, isCompressed: Bool, code: HTTPTransportError.Code?) async throws {
        let body = isCompressed ? try Self.gzip("text") : Array("text".utf8)
        let server = try ScriptedServer { connection in
            while try connection.request() != nil {
                let fields = "Content-Encoding: \(coding)\r\nContent-Length: \(body.count)\r\n"
                try connection.send("HTTP/1.1 200 OK\r\n\(fields)\r\n")
                try connection.send(body)
            }
        }
        let transport = try Self.transport()
        if let code {
            let error = await transportError { try await transport.fetch(.loopback(server.port)) }
            #expect(error?.code == code)
            #expect(error?.message.isEmpty == false)
        } else {
            #expect(try await transport.fetch(.loopback(server.port)).text == "text")
        }
        try await expectUsable(transport)
    }

    @Test("A small response that decodes to a large one meets the limit of the body")
    func bomb() async throws {
        let server = try Self.server(Self.gzip(String(repeating: "\0", count: 30_000_000)))
        let error = await transportError {
            try await Self.transport().fetch(
                .loopback(server.port),
                options: HTTPExchangeOptions(limits: HTTPResponseLimits(bodyBytes: 1_000_000))
            )
        }
        #expect(error?.code == .bodyTooLarge)
    }

    @Test("A caller who asks in a field of their own gets the response as it is")
    func ownField() async throws {
        let body = try Self.gzip("raw")
        let server = try Self.server(body)
        var request = HTTPRequest.loopback(server.port)
        request.headerFields[.acceptEncoding] = "gzip"
        let exchange = try await Self.transport().send(request)
        #expect(exchange.response.headerFields[.contentEncoding] == "gzip")
        #expect(try await exchange.body.collect(upTo: 1000) == body)
    }
}
