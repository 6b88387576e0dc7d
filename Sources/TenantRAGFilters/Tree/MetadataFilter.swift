internal import TenantRAGBase

/// A condition on documents' metadata that limits what a query may see.
///
/// This is the service's `RetrievalFilter`: a condition on one attribute, or a group of filters.
///
/// ```swift
/// let filter: MetadataFilter = .attribute("season") <= 2 && .attribute("title").startsWith("The")
/// print(filter.evaluate(against: ["season": 1, "title": "The Weirdo on Maple Street"]))  // true
/// ```
///
/// Filters are made with operators on keys (`.attribute("season") <= 2`), on typed keys (``AttributeKey``), with the
/// wire's own names (`.lessThanOrEquals("season", 2)`), in blocks (`.andAll { ... }`) or from JSON. There is no `!`:
/// a document without the attribute fails `season <= 2` and `season > 2` alike, so that the opposite of a filter is
/// seldom a filter. So these three cases are all, and a switch over them is complete; new comparisons become new values of
/// ``Operator``.
public enum MetadataFilter: Sendable {
    /// One attribute must meet one condition.
    case condition(Condition)
    /// Every member must match. A group without members matches nothing, and no store takes it.
    case andAll([MetadataFilter])
    /// At least one member must match. A group without members matches nothing, and no store takes it.
    case orAll([MetadataFilter])
}

extension MetadataFilter {
    /// The number of groups may stand inside one another anywhere in this library: 32.
    ///
    /// The service takes two. Deeper filters exist on the way to ``normalized()``; what is deeper than this is no
    /// person's filter: it matches nothing, and reading, validating and normalising it throws. A filter of many
    /// thousand levels should not be built at all, because Swift releases such a value recursively.
    public static var maximumDepth: Int { 32 }
}

extension MetadataFilter {
    /// A filter that demands every member of a block.
    ///
    /// A single member stands for itself. A block that yields none gives a group that matches nothing and that
    /// ``validate(for:)`` refuses: whether no condition means "everything" is for the caller to say, with
    /// ``andAllIfAny(_:)``.
    ///
    /// - Parameter members: The block.
    /// - Returns: The group, or its only member.
    public static func andAll(@MetadataFilterBuilder _ members: () -> [MetadataFilter]) -> MetadataFilter {
        let members = members()
        return members.count == 1 ? members[0] : .andAll(members)
    }

    /// A filter that demands at least one member of a block.
    ///
    /// A single member stands for itself. A block that yields none gives a group that matches nothing and that
    /// ``validate(for:)`` refuses.
    ///
    /// - Parameter members: The block.
    /// - Returns: The group, or its only member.
    public static func orAll(@MetadataFilterBuilder _ members: () -> [MetadataFilter]) -> MetadataFilter {
        let members = members()
        return members.count == 1 ? members[0] : .orAll(members)
    }

    /// A filter that demands every member of a block, or no filter when the block yields none.
    ///
    /// For searches whose conditions are all optional. There is none for `orAll`, where no alternative must not come to
    /// mean every document.
    ///
    /// - Parameter members: The block.
    /// - Returns: The group, its only member, or nil.
    public static func andAllIfAny(@MetadataFilterBuilder _ members: () -> [MetadataFilter]) -> MetadataFilter? {
        let members = members()
        return members.isEmpty ? nil : members.count == 1 ? members[0] : .andAll(members)
    }
}

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

extension MetadataFilter {
    /// One attribute compared with one value; the service's `FilterAttribute` together with its operator.
    ///
    /// ```swift
    /// let condition = MetadataFilter.Condition(key: "season", operator: .lessThanOrEquals, value: 2)
    /// ```
    public struct Condition: Sendable {
        /// The attribute's name, 1 to 100 Unicode scalars (model shape `FilterKey`), compared byte by byte.
        public var key: String
        /// The operator by which the attribute is compared.
        public var `operator`: Operator
        /// The value it is compared with; ``Operator/accepts(_:)`` says of which type it may be.
        public var value: AttributeValue

        /// Makes a condition; nothing is checked before ``MetadataFilter/validate(for:)``.
        ///
        /// - Parameters:
        ///   - key: The attribute's name.
        ///   - operator: How the attribute is compared.
        ///   - value: What it is compared with.
        public init(key: String, operator: Operator, value: AttributeValue) {
            self.key = key
            self.operator = `operator`
            self.value = value
        }
    }
}

extension MetadataFilter.Condition: Hashable {
    /// Returns whether two conditions are the same: key and value byte by byte, numbers by mathematical value.
    public static func == (lhs: Self, rhs: Self) -> Bool {
        lhs.operator == rhs.operator && lhs.key.hasSameBytes(as: rhs.key) && lhs.value == rhs.value
    }

    /// Feeds the condition to a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        hasher.combine(`operator`)
        hasher.combine(value)
    }
}

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

extension MetadataFilter {
    /// The number of values that the filter compares: one for a condition, or as many as its list has.
    ///
    /// Amazon S3 Vectors limits it (``VectorStore/maximumConstraintCount``) and counts in this way: a condition on one
    /// value is one constraint, `in` with three strings is three (Amazon S3 user guide, "Filter constraints per query").
    public var constraintCount: Int {
        switch self {
        case .condition(let condition):
            if case .stringList(let strings) = condition.value { strings.count } else { 1 }
        case .andAll(let members), .orAll(let members): members.reduce(0) { $0 + $1.constraintCount }
        }
    }

    /// The error for more constraints than a store takes; nil when there are few enough.
    func constraintProblem(for store: VectorStore) -> FilterError? {
        guard let maximum = store.maximumConstraintCount else { return nil }
        let count = constraintCount
        guard count > maximum else { return nil }
        return FilterError(
            .tooManyConstraints,
            at: "",
            "\(count) constraints, every value of a list and a tenant's own conditions counted; \(store.name) takes "
                + "\(maximum) in a query",
            advice: "shorten its lists, or ask in parts"
                + (store.constraintAdvice.map { "; \($0)" } ?? ""),
            store: store,
            limit: maximum,
            count: count
        )
    }
}

extension MetadataFilter {
    /// The number of members a group may have: at least 2 (model shape `RetrievalFilterList`), at most 5 (user guide).
    ///
    /// With one level of embedding this also is the guide's limit of five groups within another.
    public static var groupSizes: ClosedRange<Int> { 2...5 }

    /// The number of groups the service takes inside one another: a group, and groups in it (user guide, "one level of
    /// embedding").
    public static var serviceDepth: Int { 2 }

    /// The number of Unicode scalars an attribute's name may have (model shape `FilterKey`).
    public static var keyLengths: ClosedRange<Int> { 1...100 }
}
