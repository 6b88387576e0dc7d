public import TenantRAGBase

/// An error that explains why a filter cannot be sent to a store, or cannot be brought into the shape that the
/// service takes.
///
/// The description is safe to log: it has paths, operators, stores, limits and counts, never a value or an attribute's
/// name.
public struct FilterError: CodedError {
    /// The kind of problem, for code that decides by it.
    public let code: Code
    /// The position in the filter as it was written, as in `andAll[1].startsWith`; empty for the whole filter.
    ///
    /// Where an isolation policy's own condition is at fault, and not what the caller wrote, it begins with `boundary`.
    public let path: String
    /// The problem in words, without values.
    public let message: String
    /// The alternative; nil when the message says it all.
    public let advice: String?
    /// The operator that is at fault, if one is.
    public let `operator`: MetadataFilter.Operator?
    /// The store that does not take the filter; nil when no store does.
    public let store: VectorStore?
    /// The limit that is broken, if one is.
    public let limit: Int?
    /// The count that breaks the limit.
    public let count: Int?

    init(
        _ code: Code,
        at path: String,
        _ message: String,
        advice: String? = nil,
        operator: MetadataFilter.Operator? = nil,
        store: VectorStore? = nil,
        limit: Int? = nil,
        count: Int? = nil
    ) {
        self.code = code
        self.path = path
        self.message = message
        self.advice = advice
        self.operator = `operator`
        self.store = store
        self.limit = limit
        self.count = count
    }
}

extension FilterError {
    /// A Boolean value that indicates whether an isolation policy's own condition is at fault, and not what the
    /// caller wrote.
    public var isOfBoundary: Bool { path.hasPrefixBytes("boundary") }

    /// The same problem, seen from a larger whole.
    ///
    /// - Parameter part: The name of the filter within the whole.
    /// - Returns: The problem, its path behind the name.
    package func within(_ part: String) -> FilterError {
        FilterError(
            code,
            at: path.isEmpty ? part : "\(part).\(path)",
            message,
            advice: advice,
            operator: `operator`,
            store: store,
            limit: limit,
            count: count
        )
    }
}

extension FilterError {
    /// The class of the problem.
    public var category: ErrorCategory { .invalid }

    /// True: paths, operators and counts hold no value of a filter.
    public var isLoggable: Bool { true }

    /// Path, message and advice.
    public var description: String {
        let place = path.isEmpty ? "filter" : path
        return "\(place): \(message)" + (advice.map { "; \($0)" } ?? "")
    }
}

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
