extension HTTPResponseBody {
    /// Reads the whole body.
    ///
    /// - Parameter limit: The maximum number of bytes. A larger body ends the transfer.
    /// - Returns: The body.
    /// - Throws: ``HTTPTransportError`` with the code ``HTTPTransportError/Code/bodyTooLarge`` where the body is larger,
    ///   and whatever reading throws.
    public func collect(upTo limit: Int) async throws -> [UInt8] {
        if case .exchange(let reader) = source {
            return try await reader.collect(upTo: limit)
        }
        var chunks = makeAsyncIterator()
        guard var whole = try await chunks.next() else { return [] }
        while whole.count <= limit {
            guard let chunk = try await chunks.next() else { return whole }
            whole += chunk
        }
        throw HTTPTransportError(
            .bodyTooLarge,
            mayHaveReachedServer: true,
            message: "the body has more than the \(limit) bytes asked for"
        )
    }

    /// Reads the whole body and lends it, so that its memory can serve the next one.
    ///
    /// - Parameters:
    ///   - limit: The maximum number of bytes. A larger body ends the transfer.
    ///   - read: Reads the bytes, and keeps none of them.
    /// - Returns: The value that `read` returned.
    /// - Throws: Any error of ``collect(upTo:)`` and of `read`.
    package func withBytes<Value>(upTo limit: Int, _ read: ([UInt8]) throws -> Value) async throws -> Value {
        let bytes = try await collect(upTo: limit)
        let value = try read(bytes)
        if case .exchange(let reader) = source { reader.giveBack(bytes) }
        return value
    }
}
