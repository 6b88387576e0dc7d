import HTTPTypes
import TenantRAG

/// A verifier in the same process gets the keys without a server.
extension LaptopIssuer: HTTPTransport {
    /// Answers with the key set, whatever is asked.
    public func send(
        _: HTTPRequest,
        body _: HTTPRequestBody,
        options _: HTTPExchangeOptions
    ) async throws -> HTTPExchange {
        HTTPExchange(HTTPResponse(status: .ok), body: .bytes(keySet.jsonBytes()))
    }
}
