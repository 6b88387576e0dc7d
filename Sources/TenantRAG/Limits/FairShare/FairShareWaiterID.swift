/// Names a call that waits, also when it no longer does.
struct FairShareWaiterID: Sendable, Equatable {
    /// The index that nobody has.
    static let nobody = -1

    let index: Int
    let generation: UInt64
}
