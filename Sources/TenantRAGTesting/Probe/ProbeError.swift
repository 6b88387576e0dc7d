/// An error that explains why a probe could not begin.
public struct ProbeError: Error, Sendable, CustomStringConvertible {
    /// The kinds of problem; an open set.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The kind's name, as logs show it.
        public let rawValue: String

        /// Creates a kind from its name.
        ///
        /// - Parameter rawValue: The kind's name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A canary's marker or query cannot be used.
        public static let invalidCanary = Code(rawValue: "invalidCanary")
        /// There are fewer than two tenants, or two that are one.
        public static let invalidTenants = Code(rawValue: "invalidTenants")
    }

    /// The kind of problem.
    public let code: Code

    /// A message that says what is wrong and what to do about it.
    public let message: String

    /// Code and message.
    public var description: String { "\(code.rawValue): \(message)" }

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
