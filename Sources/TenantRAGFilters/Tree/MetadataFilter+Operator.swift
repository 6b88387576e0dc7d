extension MetadataFilter {
    /// How an attribute is compared, by the name it has in a request (model shape `RetrievalFilter`).
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
    /// Whether a value is of a type that the operator takes (user guide, "Filtering operators").
    ///
    /// - Parameter value: The value beside the operator. An empty list is of the right type for ``in`` and ``notIn``,
    ///   though no store is sent one.
    /// - Returns: False for a value with which a condition matches nothing.
    public func accepts(_ value: AttributeValue) -> Bool {
        switch (self, value) {
        case (.equals, .string), (.equals, .number), (.equals, .boolean): true
        case (.notEquals, .string), (.notEquals, .number), (.notEquals, .boolean): true
        case (.greaterThan, .number), (.greaterThanOrEquals, .number): true
        case (.lessThan, .number), (.lessThanOrEquals, .number): true
        case (.in, .stringList), (.notIn, .stringList): true
        case (.startsWith, .string), (.stringContains, .string), (.listContains, .string): true
        default: false
        }
    }

    /// The types of value that the operator takes, in words for a message.
    package var acceptedTypes: String {
        switch self {
        case .equals, .notEquals: "a string, a number or a boolean"
        case .greaterThan, .greaterThanOrEquals, .lessThan, .lessThanOrEquals: "a number"
        case .in, .notIn: "a list of strings"
        case .startsWith, .stringContains, .listContains: "a string"
        }
    }
}
