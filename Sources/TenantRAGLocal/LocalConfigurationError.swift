#if Local
/// An error that explains why a knowledge base does not accept its configuration.
public struct LocalConfigurationError: Error, Sendable, CustomStringConvertible {
    /// The kinds of error, an open set.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The name of the code as it stands in logs.
        public let rawValue: String

        /// A code by its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A guardrail's identifier, version, words or messages are not as ``LocalGuardrail`` says.
        public static let invalidGuardrail = Code(rawValue: "invalidGuardrail")
        /// Two guardrails have the same identifier and version.
        public static let duplicateGuardrail = Code(rawValue: "duplicateGuardrail")
    }

    /// The kind of error.
    public let code: Code
    /// The problem, and the way to mend it; no blocked word is in it.
    public let message: String

    /// The code and the message.
    public var description: String { "\(code.rawValue): \(message)" }
}
#endif
