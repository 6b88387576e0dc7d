public import TenantRAGBase

/// An error that explains why bytes could not be read as the JSON that was asked for.
///
/// `description` holds the position and the kind of the problem, and never a value of the document. The position names members, so
/// log it only where the names in the document are not confidential.
public struct JSONError: CodedError {
    /// The kind of problem.
    public let code: Code

    /// The found and the expected form, without any value of the document.
    public let message: String

    /// The byte offset at which reading stopped, from 0.
    public let offset: Int

    /// The place in the document, such as `retrievalResults[3].score`; empty at the root.
    public let path: String

    /// Creates an error; readers of single shapes use ``JSONReader/failure(_:_:)`` instead.
    public init(code: Code, message: String, offset: Int, path: String) {
        self.code = code
        self.message = message
        self.offset = offset
        self.path = path
    }

    /// The class of the problem.
    public var category: ErrorCategory { .malformed }

    /// False: the path has the names of members, which in a response may be those of a document's attributes.
    public var isLoggable: Bool { false }

    /// One line for a log.
    public var description: String {
        let position = path.isEmpty ? "the root" : path
        return "JSON \(code.rawValue) at \(position) (byte \(offset)): \(message)"
    }
}

extension JSONError {
    /// The kinds of problem; an open set.
    public struct Code: ErrorCode {
        /// The name of the kind, as logs and metrics show it.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }

        /// The bytes break the grammar of RFC 8259.
        public static let syntax = Code(rawValue: "syntax")
        /// A string is not valid UTF-8.
        public static let invalidUTF8 = Code(rawValue: "invalidUTF8")
        /// A `\u` escape names half of a surrogate pair.
        public static let unpairedSurrogate = Code(rawValue: "unpairedSurrogate")
        /// A value has another type than the one asked for.
        public static let typeMismatch = Code(rawValue: "typeMismatch")
        /// A number does not fit the type asked for.
        public static let numberOutOfRange = Code(rawValue: "numberOutOfRange")
        /// A member that must be there is missing.
        public static let missingMember = Code(rawValue: "missingMember")
        /// A member is not one of those allowed here.
        public static let unknownMember = Code(rawValue: "unknownMember")
        /// Two members of one object have the same name, or names that Swift strings cannot tell apart.
        public static let duplicateMember = Code(rawValue: "duplicateMember")
        /// A value has the right type and is not allowed here.
        public static let invalidValue = Code(rawValue: "invalidValue")
        /// A string is not base64.
        public static let invalidBase64 = Code(rawValue: "invalidBase64")
        /// Arrays and objects are nested more deeply than ``JSONLimits/maximumDepth``.
        public static let tooDeep = Code(rawValue: "tooDeep")
        /// The document is longer than ``JSONLimits/maximumByteCount``.
        public static let tooLarge = Code(rawValue: "tooLarge")
        /// Something follows the value.
        public static let trailingData = Code(rawValue: "trailingData")
    }
}
