public import HTTPTypes

/// Fields that follow a streamed body: what is only known once it has ended, such as why it ended early.
///
/// HTTP/1.1 sends them after the last chunk (RFC 9112, 7.1.2), and ``CurlTransport`` announces their names in the field
/// `Trailer`. A transport of another kind may leave them out.
///
/// ```swift
/// let checksum = HTTPField.Name("X-Checksum")!
/// let trailers = HTTPRequestTrailers([checksum]) { [checksum: "crc32=2ef7bde6"] }
/// let options = HTTPExchangeOptions(trailers: trailers)
/// let exchange = try await transport.send(request, body: .stream(chunks), options: options)
/// ```
public struct HTTPRequestTrailers: Sendable {
    /// The names that may come.
    public let names: [HTTPField.Name]

    private let makeFields: @Sendable () -> HTTPFields

    /// Announces trailers.
    ///
    /// - Parameters:
    ///   - names: The names that may come, one at least; none that frames the request, says where it goes or how its body is to be
    ///     read.
    ///   - fields: Gives the fields. Called once, when the stream has ended; never when it has thrown. Fields with a name that
    ///     was not announced, or with more than one line, or more than 65,000 bytes in all, fail the exchange with
    ///     ``HTTPTransportError/Code/invalidRequest``.
    public init(_ names: [HTTPField.Name], fields: @escaping @Sendable () -> HTTPFields) {
        self.names = names
        makeFields = fields
    }

    /// The fields, once the body has ended.
    ///
    /// - Returns: The fields that follow the body; often none.
    public func fields() -> HTTPFields { makeFields() }
}
