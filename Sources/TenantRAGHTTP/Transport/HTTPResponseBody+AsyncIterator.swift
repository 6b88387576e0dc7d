extension HTTPResponseBody {
    /// Reads a body chunk by chunk.
    public struct AsyncIterator: AsyncIteratorProtocol {
        enum State {
            case bytes([UInt8])
            case stream(any AsyncIteratorProtocol<[UInt8], any Error>)
            case exchange(ExchangeReader)
            case refused(HTTPTransportError)
        }

        var state: State

        /// The next chunk, once there is one.
        ///
        /// - Parameter actor: The actor on which the caller runs.
        /// - Returns: Some bytes, or nil at the end of the body.
        /// - Throws: ``HTTPTransportError``.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> [UInt8]? {
            switch state {
            case .bytes(let bytes):
                state = .bytes([])
                return bytes.isEmpty ? nil : bytes
            case .stream(var chunks):
                repeat {
                    let chunk = try await chunks.next(isolation: actor)
                    state = .stream(chunks)
                    guard let chunk, chunk.isEmpty else { return chunk }
                } while true
            case .exchange(let reader):
                return try await reader.next()
            case .refused(let error):
                throw error
            }
        }

        /// The next chunk, once there is one.
        ///
        /// - Returns: Some bytes, or nil at the end of the body.
        /// - Throws: ``HTTPTransportError``.
        public mutating func next() async throws -> [UInt8]? {
            try await next(isolation: #isolation)
        }
    }
}
