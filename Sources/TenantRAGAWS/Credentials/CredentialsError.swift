/// Why there are no credentials.
///
/// The text names profiles, settings, files and providers, never a secret or a token.
public struct CredentialsError: Error, Sendable, CustomStringConvertible {
    /// What kind of error this is; more codes may come.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The code's name.
        public let rawValue: String

        /// Makes a code of its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Nothing is configured for this provider, so that a chain asks the next one.
        public static let notConfigured = Self(rawValue: "notConfigured")
        /// Neither shared file has the profile.
        public static let profileNotFound = Self(rawValue: "profileNotFound")
        /// A setting that others need is missing.
        public static let missingSetting = Self(rawValue: "missingSetting")
        /// Two settings contradict each other.
        public static let conflictingSettings = Self(rawValue: "conflictingSettings")
        /// A setting has a value that it cannot have.
        public static let invalidSetting = Self(rawValue: "invalidSetting")
        /// Profiles name each other as their source in a circle.
        public static let profileLoop = Self(rawValue: "profileLoop")
        /// A role asks for a code of a multi-factor device, for which nobody is there.
        public static let mfaRequired = Self(rawValue: "mfaRequired")
    }

    /// What kind of error this is.
    public let code: Code
    /// What is wrong and what to do about it.
    public let message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// Code and message.
    public var description: String { "\(code.rawValue): \(message)" }
}
