extension MetadataFilter {
    /// Documents that match both filters; `a && b && c` is one group of three.
    public static func && (lhs: MetadataFilter, rhs: MetadataFilter) -> MetadataFilter {
        .andAll(lhs.membersOfAnd + rhs.membersOfAnd)
    }

    /// Documents that match at least one of the filters; `a || b || c` is one group of three.
    public static func || (lhs: MetadataFilter, rhs: MetadataFilter) -> MetadataFilter {
        .orAll(lhs.membersOfOr + rhs.membersOfOr)
    }

    /// The filter within a boundary: documents that match both.
    ///
    /// The boundary stands first, outside everything else, also outside every alternative of an `orAll`.
    /// ``normalized()`` keeps it so: where it turns the filter into alternatives, each one has the boundary.
    ///
    /// - Parameter boundary: The condition that every document must meet; it does not depend on the caller.
    /// - Returns: A filter for which ``isConfined(to:)`` the boundary holds, if the boundary's value is of a type that
    ///   its operator takes.
    public func conjoined(with boundary: Condition) -> MetadataFilter {
        conjoined(with: .condition(boundary))
    }

    /// The filter within a boundary of several conditions: documents that match both.
    ///
    /// - Parameter boundary: The filter that every document must match; it does not depend on the caller.
    /// - Returns: One `andAll` group that begins with the boundary.
    public func conjoined(with boundary: MetadataFilter) -> MetadataFilter {
        boundary && self
    }

    /// The members when this filter and another become one `andAll`.
    ///
    /// An empty group stays a member: dissolved it would no longer match nothing.
    private var membersOfAnd: [MetadataFilter] {
        if case .andAll(let members) = self, !members.isEmpty { members } else { [self] }
    }

    private var membersOfOr: [MetadataFilter] {
        if case .orAll(let members) = self, !members.isEmpty { members } else { [self] }
    }
}
