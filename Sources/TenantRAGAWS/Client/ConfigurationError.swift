/// A setting of the environment or of the shared files that has a value which it cannot have.
///
/// Endpoints and credentials have errors of their own.
public struct ConfigurationError: Error, Sendable, CustomStringConvertible {
    /// The setting, by the name that it was found under: `AWS_MAX_ATTEMPTS`.
    public let setting: String
    /// The value that it may be.
    public let message: String

    init(_ setting: String, _ message: String) {
        self.setting = setting
        self.message = message
    }

    /// Setting and message; never the value.
    public var description: String { "\(setting): \(message)" }
}
