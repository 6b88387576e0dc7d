internal import HTTPTypes
internal import Synchronization
internal import TenantRAGHTTP

/// A `CurlTransport` that is made when it is first needed: keys in the environment need neither a thread nor libcurl.
final class OwnTransport: HTTPTransport {
    private let made = Mutex<CurlTransport?>(nil)

    func send(
        _ request: HTTPRequest,
        body: HTTPRequestBody,
        options: HTTPExchangeOptions
    ) async throws -> HTTPExchange {
        let transport = try made.withLock { made in
            if let made { return made }
            var configuration = CurlTransport.Configuration()
            configuration.tls.roots = .environment
            let transport = try CurlTransport(configuration)
            made = transport
            return transport
        }
        return try await transport.send(request, body: body, options: options)
    }
}
