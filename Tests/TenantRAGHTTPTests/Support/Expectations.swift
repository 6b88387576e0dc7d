import HTTPTypes
import TenantRAGTestSupport
import Testing

@testable import TenantRAGHTTP

extension HTTPRequest {
    /// A request to a port on loopback.
    static func loopback(
        _ port: UInt16,
        _ path: String = "/",
        method: HTTPRequest.Method = .get,
        scheme: String = "http",
        host: String = "127.0.0.1"
    ) -> HTTPRequest {
        HTTPRequest(method: method, scheme: scheme, authority: "\(host):\(port)", path: path)
    }
}

extension HTTPTransport {
    /// One whole exchange: the status and the body.
    func fetch(
        _ request: HTTPRequest,
        body: HTTPRequestBody = .none,
        options: HTTPExchangeOptions = HTTPExchangeOptions()
    ) async throws -> (status: Int, text: String) {
        let exchange = try await send(request, body: body, options: options)
        let bytes = try await exchange.body.collect(upTo: 100_000_000)
        return (exchange.response.status.code, String(decoding: bytes, as: UTF8.self))
    }
}

/// The error that a piece of work fails with; a failed expectation and nil where it does not fail with one of ours.
func transportError<Result>(
    _ sourceLocation: SourceLocation = #_sourceLocation,
    _ work: () async throws -> Result
) async -> HTTPTransportError? {
    do {
        let result = try await work()
        Issue.record("did not fail, but gave \(result)", sourceLocation: sourceLocation)
    } catch let error as HTTPTransportError {
        return error
    } catch {
        Issue.record("failed with \(error)", sourceLocation: sourceLocation)
    }
    return nil
}

/// A transport still does its work.
func expectUsable(_ transport: CurlTransport, _ sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let server = try ScriptedServer { try $0.answerAll("still here") }
    let (status, text) = try await transport.fetch(.loopback(server.port))
    #expect(status == 200 && text == "still here", sourceLocation: sourceLocation)
}

/// Waits for something that happens by itself in a moment, such as the end of a thread; five minutes at most, for a machine
/// under load.
func eventually(_ condition: () -> Bool) async throws -> Bool {
    for _ in 0..<60_000 {
        if condition() { return true }
        try await Task.sleep(for: .milliseconds(5))
    }
    return condition()
}
