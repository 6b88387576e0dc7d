/// A body that is there at once.
struct OneChunk: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    let bytes: [UInt8]

    func makeAsyncIterator() -> Iterator { Iterator(rest: bytes) }

    struct Iterator: AsyncIteratorProtocol {
        var rest: [UInt8]

        mutating func next() async throws -> [UInt8]? {
            defer { rest = [] }
            return rest.isEmpty ? nil : rest
        }
    }
}
