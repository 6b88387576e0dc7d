internal import TenantRAGBase

extension MetadataFilter.Condition {
    /// Returns whether every attribute that meets this condition meets another, as far as this can see.
    ///
    /// Nothing is concluded from `notEquals` and `notIn`, which stores may read differently, but that they imply
    /// themselves. An `in` with an empty list, which nothing meets, implies nothing but itself either.
    func implies(_ other: MetadataFilter.Condition) -> Bool {
        guard key.hasSameBytes(as: other.key), `operator`.accepts(value), other.operator.accepts(other.value) else {
            return false
        }
        if self == other { return true }
        guard let extent, let wider = other.extent else { return false }
        return extent.isSubset(of: wider)
    }
}
