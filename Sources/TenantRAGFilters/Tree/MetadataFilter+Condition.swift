internal import TenantRAGBase

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
