import Synchronization

/// A number that many threads count up.
final class Counted: Sendable {
    private let number = Atomic(0)

    var value: Int { number.load(ordering: .relaxed) }

    func increment(by amount: Int = 1) { number.add(amount, ordering: .relaxed) }
}
