/// What reading the heads of earlier answers has left for the next one; on the loop's thread only.
struct FieldCache {
    var names = FieldNames()
    /// The head to compare with; nil where the next head is to become it.
    var template: HeadTemplate?
}
