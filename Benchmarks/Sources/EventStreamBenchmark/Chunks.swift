/// Chunks that are all there already, as an asynchronous sequence.
struct Chunks: AsyncSequence, Sendable {
    let chunks: [[UInt8]]

    func makeAsyncIterator() -> Iterator {
        Iterator(chunks: chunks)
    }

    struct Iterator: AsyncIteratorProtocol {
        let chunks: [[UInt8]]
        var index = 0

        mutating func next() async -> [UInt8]? {
            guard index < chunks.count else { return nil }
            defer { index += 1 }
            return chunks[index]
        }
    }
}
