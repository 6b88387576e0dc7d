/// The identity of a waiting call, which stays unique after it has left.
struct FairShareWaiterID: Sendable, Equatable {
    /// The index that no call has.
    static let nobody = -1

    let index: Int
    let generation: UInt64
}
