extension MetadataFilter {
    /// Returns whether every document that the filter can match meets a condition, as its structure shows.
    ///
    /// This is how a filter proves that it stays within a tenant: it is confined if it is a condition that implies the
    /// boundary, an `andAll` with a confined member at any depth, or an `orAll` of which every member is confined.
    /// ``conjoined(with:)-(MetadataFilter.Condition)`` makes such a filter.
    ///
    /// ```swift
    /// let boundary = MetadataFilter.Condition(key: "tenantId", operator: .equals, value: "acme")
    /// let filter: MetadataFilter = .attribute("season") <= 2
    /// print(filter.isConfined(to: boundary))  // false
    /// print(filter.conjoined(with: boundary).isConfined(to: boundary))  // true
    /// ```
    ///
    /// - Parameter boundary: The condition that documents must meet.
    /// - Returns: True only if no document outside the boundary matches. It is false, to be safe, where that would rest
    ///   on groups without members, groups deeper than ``maximumDepth``, values of types that their operators do not
    ///   take, or contradictions between members.
    public func isConfined(to boundary: Condition) -> Bool {
        isConfined(to: boundary, depth: 0)
    }

    private func isConfined(to boundary: Condition, depth: Int) -> Bool {
        switch self {
        case .condition(let condition):
            condition.implies(boundary)
        case .andAll(let members):
            depth < Self.maximumDepth && members.contains { $0.isConfined(to: boundary, depth: depth + 1) }
        case .orAll(let members):
            depth < Self.maximumDepth && !members.isEmpty
                && members.allSatisfy { $0.isConfined(to: boundary, depth: depth + 1) }
        }
    }
}
