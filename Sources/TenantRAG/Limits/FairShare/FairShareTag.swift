/// A virtual moment with an order, so that ties go to whoever came first.
struct FairShareTag: Comparable, Sendable {
    let time: Double
    let order: UInt64

    static func < (left: FairShareTag, right: FairShareTag) -> Bool {
        left.time != right.time ? left.time < right.time : left.order < right.order
    }
}
