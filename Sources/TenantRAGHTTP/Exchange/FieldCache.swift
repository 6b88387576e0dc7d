/// The fields of earlier responses' heads, kept for reading the next one; on the loop's thread only.
struct FieldCache {
    var names = FieldNames()
    /// The head to compare with; nil where the next head is to become it.
    var template: HeadTemplate?
}
