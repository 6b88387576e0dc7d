import HTTPTypes
import TenantRAGHTTP
import Testing

// The snippets of the documentation, through the public interface alone: what a reader copies compiles and does what the
// text says.

@Suite("Documentation")
struct TransportDocumentationTests {
    struct StubTransport: HTTPTransport {
        func send(
            _ request: HTTPRequest,
            body: HTTPRequestBody,
            options: HTTPExchangeOptions
        ) async throws -> HTTPExchange {
            HTTPExchange(HTTPResponse(status: .ok), body: .bytes(Array(#"{"answer":42}"#.utf8)))
        }
    }

    struct BrokenTransport: HTTPTransport {
        func send(
            _ request: HTTPRequest,
            body: HTTPRequestBody,
            options: HTTPExchangeOptions
        ) async throws -> HTTPExchange {
            throw HTTPTransportError(.connectTimeout, mayHaveReachedServer: false, host: request.authority ?? "")
        }
    }

    private let request = HTTPRequest(method: .get, scheme: "https", authority: "example.com", path: "/")

    @Test("A stub is three lines")
    func stub() async throws {
        let transport: any HTTPTransport = StubTransport()
        let exchange = try await transport.send(request)
        #expect(try await exchange.body.collect(upTo: 100) == Array(#"{"answer":42}"#.utf8))
        var chunks = 0
        for try await chunk in exchange.body where !chunk.isEmpty { chunks += 1 }
        #expect(chunks == 1)
    }

    @Test("So is a bad network, and its error says what a retry asks")
    func badNetwork() async throws {
        let transport: any HTTPTransport = BrokenTransport()
        do {
            _ = try await transport.send(request)
            Issue.record("did not fail")
        } catch let error as HTTPTransportError where !error.mayHaveReachedServer {
            #expect(error.code == .connectTimeout)
            #expect(error.description == "connectTimeout (example.com); the server has not seen it")
        }
    }

    @Test("A body can come from any sequence of chunks")
    func streamedStub() async throws {
        let chunks = AsyncThrowingStream<[UInt8], any Error> { continuation in
            for chunk in [[1], [], [2, 3]] as [[UInt8]] { continuation.yield(chunk) }
            continuation.finish()
        }
        let exchange = HTTPExchange(HTTPResponse(status: .ok), body: .stream(chunks))
        #expect(try await exchange.body.collect(upTo: 100) == [1, 2, 3])
        let tooMany = HTTPExchange(HTTPResponse(status: .ok), body: .bytes([1, 2, 3]))
        await #expect(throws: HTTPTransportError.self) { try await tooMany.body.collect(upTo: 2) }
    }

    @Test("The settings of the guide make a transport")
    func configuring() throws {
        var configuration = CurlTransport.Configuration()
        configuration.timeouts.firstByte = .seconds(20)
        configuration.limits.bodyBytes = 10_000_000
        configuration.connections.perHost = 16
        configuration.tls.roots = .environment
        configuration.proxy = .environment
        configuration.version = .http2
        _ = try CurlTransport(configuration)
    }

    @Test("A scope returns what its closure does")
    func scope() async throws {
        let host = try await CurlTransport.withTransport { transport in
            do {
                _ = try await transport.send(
                    HTTPRequest(method: .get, scheme: "ftp", authority: "example.com", path: "/")
                )
                return ""
            } catch let error as HTTPTransportError { return error.host }
        }
        #expect(host == "example.com")
    }
}
