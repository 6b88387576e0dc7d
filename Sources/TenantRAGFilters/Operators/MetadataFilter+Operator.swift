extension MetadataFilter {
    /// A comparison of an attribute, by the name it has in a request (model shape `RetrievalFilter`).
    ///
    /// Everything that an operator is stands in its row, `Operator/definition`: a new case does not compile before it has one.
    ///
    /// A document without the attribute meets no operator but ``notEquals``.
    #if hasAttribute(nonexhaustive)
    @nonexhaustive
    #endif
    public enum Operator: String, Sendable, Hashable, CaseIterable {
        /// The attribute has the type and the value of the filter's string, number or boolean.
        case equals
        /// The attribute is missing, has another type or another value.
        case notEquals
        /// The attribute is a larger number.
        case greaterThan
        /// The attribute is a number that is not smaller.
        case greaterThanOrEquals
        /// The attribute is a smaller number.
        case lessThan
        /// The attribute is a number that is not larger.
        case lessThanOrEquals
        /// The attribute is one of the filter's strings, or a list that has one of them.
        case `in`
        /// The attribute is present, and neither one of the filter's strings nor a list that has one of them.
        ///
        /// By the model's text the attribute must be present; no store confirms it. Never rest isolation on it.
        case notIn
        /// The attribute is a string that begins with the filter's.
        case startsWith
        /// The attribute is a string that contains the filter's, or a list with a member that does.
        case stringContains
        /// The attribute is a list that has the filter's string as a member.
        case listContains
    }
}

extension MetadataFilter.Operator {
    /// Returns whether a value is of a type that the operator accepts (user guide, "Filtering operators").
    ///
    /// - Parameter value: The value beside the operator. An empty list is of the right type for ``in`` and ``notIn``,
    ///   though no store is sent one.
    /// - Returns: False for a value with which a condition matches nothing.
    public func accepts(_ value: AttributeValue) -> Bool {
        definition.valueTypes.contains(value.type)
    }
}
