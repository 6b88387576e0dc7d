public import HTTPTypes

/// Sends HTTP requests: the one method that everything above the network needs.
///
/// ``CurlTransport`` is the one that talks to a network. A test responds by itself:
///
/// ```swift
/// struct StubTransport: HTTPTransport {
///     func send(_ request: HTTPRequest, body: HTTPRequestBody, options: HTTPExchangeOptions) async throws -> HTTPExchange {
///         HTTPExchange(HTTPResponse(status: .ok), body: .bytes(Array("Hello".utf8)))
///     }
/// }
/// ```
public protocol HTTPTransport: Sendable {
    /// Sends one request and returns when the head of its response is there; the body follows as it is read.
    ///
    /// Any status is a response, not an error. A transport follows no redirect and repeats nothing that may have been
    /// acted upon. One that decodes bodies removes the `Content-Encoding` that it has decoded. One that has a limited number
    /// of connections sees to it that no ``HTTPExchangeOptions/partition`` holds all of them.
    ///
    /// - Parameters:
    ///   - request: The request. `scheme` (`http` or `https`), `authority` and `path` give the destination.
    ///   - body: The content to send after the head.
    ///   - options: Options that hold for this exchange only.
    /// - Returns: The head of the response, and its body to be read once.
    /// - Throws: ``HTTPTransportError``, or the very error that a streamed request body threw.
    func send(
        _ request: HTTPRequest,
        body: HTTPRequestBody,
        options: HTTPExchangeOptions
    ) async throws -> HTTPExchange
}

extension HTTPTransport {
    /// Sends one request with the default options.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - body: The content to send after the head; nothing by default.
    /// - Returns: The head of the response, and its body to be read once.
    /// - Throws: ``HTTPTransportError``, or the very error that a streamed request body threw.
    public func send(_ request: HTTPRequest, body: HTTPRequestBody = .none) async throws -> HTTPExchange {
        try await send(request, body: body, options: HTTPExchangeOptions())
    }
}
