/// An error that explains why there is no endpoint to send to.
///
/// Nothing is ever guessed: what was asked for and cannot be had is said.
public struct EndpointError: Error, Sendable, CustomStringConvertible {
    /// The kind of an error; more codes may come.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The code's name.
        public let rawValue: String

        /// Makes a code of its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// No Region is configured anywhere.
        public static let missingRegion = Self(rawValue: "missingRegion")
        /// The text is no Region.
        public static let invalidRegion = Self(rawValue: "invalidRegion")
        /// The text is no address of an endpoint.
        public static let invalidURL = Self(rawValue: "invalidURL")
        /// A setting is neither `true` nor `false`.
        public static let invalidSetting = Self(rawValue: "invalidSetting")
        /// FIPS or dual-stack is asked for together with an address of one's own, which may have neither.
        public static let conflictingSettings = Self(rawValue: "conflictingSettings")
    }

    /// The kind of error.
    public let code: Code
    /// The problem, and the way to mend it.
    public let message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// Code and message.
    public var description: String { "\(code.rawValue): \(message)" }
}
