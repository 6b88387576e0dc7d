#if Local
/// The chunks that a filter admits: everything that scores may depend on.
struct SearchPopulation {
    var count: Int64 = 0
    var length: Int64 = 0
    /// The admitted chunks in ascending order; nil when the match alone decides who is admitted.
    var admitted: [Int64]?
}
#endif
