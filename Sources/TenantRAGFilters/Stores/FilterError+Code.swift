public import TenantRAGBase

extension FilterError {
    /// The kinds of error, an open set.
    public struct Code: ErrorCode {
        /// The code's name.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
    }
}

extension FilterError.Code {
    /// The store is not documented to support the operator; it might silently ignore the condition.
    public static let unsupportedOperator = Self(rawValue: "unsupportedOperator")
    /// The value is of a type that the operator does not take.
    public static let valueType = Self(rawValue: "valueType")
    /// `in` or `notIn` with an empty list.
    public static let emptyList = Self(rawValue: "emptyList")
    /// An attribute's name that is empty or too long.
    public static let keyLength = Self(rawValue: "keyLength")
    /// A group with fewer members than two (for ``MetadataFilter/normalized()``: with none).
    public static let groupTooSmall = Self(rawValue: "groupTooSmall")
    /// A group with more members than the service takes.
    public static let groupTooLarge = Self(rawValue: "groupTooLarge")
    /// Groups inside groups, deeper than the service or this library takes.
    public static let tooDeep = Self(rawValue: "tooDeep")
    /// More values to compare than the store takes in one query.
    public static let tooManyConstraints = Self(rawValue: "tooManyConstraints")
    /// A filter that does not fit into the two levels that the service takes, however it is rewritten.
    public static let doesNotFit = Self(rawValue: "doesNotFit")
}
