public import TenantRAGBase

/// An error that explains why a template was refused.
///
/// It never holds the template's text or any part of it that a user can have written, so it is safe to log.
public struct PromptError: CodedError {
    /// The reason, for code that acts on it; more can come with later versions.
    public struct Code: ErrorCode {
        /// The name, lowerCamelCase.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }

        /// The text has more characters than the service accepts; ``PromptError/count`` and ``PromptError/limit`` are
        /// set.
        public static let tooLong = Code(rawValue: "tooLong")
        /// A placeholder without which the service refuses the template is missing.
        public static let missingPlaceholder = Code(rawValue: "missingPlaceholder")
        /// Literal text reads as a placeholder; ``PromptError/position`` is set.
        public static let placeholderInText = Code(rawValue: "placeholderInText")
        /// Raw text holds a name between dollar signs that no placeholder has; ``PromptError/position`` is set.
        public static let unknownPlaceholder = Code(rawValue: "unknownPlaceholder")
        /// Raw text holds a placeholder of another kind of template; ``PromptError/position`` is set.
        public static let placeholderOfAnotherKind = Code(rawValue: "placeholderOfAnotherKind")
        /// In raw text two placeholders share a dollar sign; ``PromptError/position`` is set.
        public static let ambiguousPlaceholder = Code(rawValue: "ambiguousPlaceholder")
        /// The template would give answers without citations; see ``PromptExpectations/citations``.
        public static let noCitations = Code(rawValue: "noCitations")
        /// Text follows the output format; see ``PromptExpectations/outputFormatLast``.
        public static let textAfterOutputFormat = Code(rawValue: "textAfterOutputFormat")
    }

    /// The reason.
    public let code: Code

    /// A sentence or two that say what happened and what to do.
    public let message: String

    /// The number of characters, in Unicode scalars, when the text is too long.
    public let count: Int?

    /// The maximum number of characters, when the text is too long.
    public let limit: Int?

    /// The position in the text, as the number of Unicode scalars before it, if the error has one.
    public let position: Int?

    init(_ code: Code, _ message: String, count: Int? = nil, limit: Int? = nil, position: Int? = nil) {
        self.code = code
        self.message = message
        self.count = count
        self.limit = limit
        self.position = position
    }

    /// The class of the problem.
    public var category: ErrorCategory { .invalid }

    /// True: the text holds no secret and no content.
    public var isLoggable: Bool { true }

    /// The message with its numbers; safe to log.
    public var description: String {
        var text = "\(code.rawValue): \(message)"
        if let count, let limit { text += " It has \(count) characters; the limit is \(limit)." }
        if let position { text += " Position: character \(position)." }
        return text
    }
}
