public import HTTPTypes

/// One response: its head, and its body as it arrives.
///
/// ```swift
/// let exchange = try await transport.send(request)
/// if exchange.response.status == .ok {
///     print(try await exchange.body.collect(upTo: 1_000_000).count, "bytes")
/// }
/// ```
public struct HTTPExchange: Sendable {
    /// The head of the response.
    public let response: HTTPResponse

    /// The body of the response, to be read once.
    public let body: HTTPResponseBody

    /// Creates an exchange from what is there, as a stub does.
    ///
    /// - Parameters:
    ///   - response: The head of the response.
    ///   - body: Its body; empty by default.
    public init(_ response: HTTPResponse, body: HTTPResponseBody = .bytes([])) {
        self.response = response
        self.body = body
    }

    /// The timings of this exchange; nil until its body has ended, and for a transport that measures nothing.
    public var timings: HTTPTimings? { body.timings }
}

extension HTTPExchange: CustomStringConvertible, CustomReflectable {
    /// The status; neither fields nor body, which may hold what is not for logs.
    public var description: String { "HTTPExchange(status: \(response.status.code))" }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
