#if LocalServer
/// An error that explains why a server cannot be set up or cannot listen.
public struct LocalServerError: Error, Sendable, CustomStringConvertible {
    /// The kinds of problem; an open set.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The kind's name, as logs show it.
        public let rawValue: String

        /// Creates a kind from its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A setting lies outside its range or contradicts another one.
        public static let invalidConfiguration = Self(rawValue: "invalidConfiguration")
        /// The address cannot be bound: the port is taken or not allowed, or the host is none of this machine's.
        public static let cannotListen = Self(rawValue: "cannotListen")
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
#endif
