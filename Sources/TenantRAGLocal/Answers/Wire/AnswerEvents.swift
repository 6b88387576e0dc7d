#if Local
/// Events that are there already, given out one by one until the task that reads them is cancelled.
struct AnswerEvents<Element: Sendable>: AsyncSequence, Sendable {
    typealias Failure = any Error

    let events: [Element]

    func makeAsyncIterator() -> Iterator { Iterator(rest: events[...]) }

    struct Iterator: AsyncIteratorProtocol {
        var rest: ArraySlice<Element>

        mutating func next() async throws -> Element? {
            try Task.checkCancellation()
            return rest.popFirst()
        }

        mutating func next(isolation actor: isolated (any Actor)?) async throws -> Element? {
            try Task.checkCancellation()
            return rest.popFirst()
        }
    }
}
#endif
