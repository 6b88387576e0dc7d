/// A virtual instant with an order, so that ties go to the first to arrive.
struct FairShareTag: Comparable, Sendable {
    let time: Double
    let order: UInt64

    static func < (left: FairShareTag, right: FairShareTag) -> Bool {
        left.time != right.time ? left.time < right.time : left.order < right.order
    }
}
