/// A number or a text that is no instant of the years 1970 to 9999; safe to log.
public struct TimestampError: Error, Sendable, CustomStringConvertible {
    /// The kind of problem.
    public let code: Code

    /// The rule that was broken.
    public let message: String

    /// The code and the message.
    public var description: String { "\(code): \(message)" }

    /// The kinds of problem; an open set, so that a new one breaks no caller's switch.
    public struct Code: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
        /// The code's name as it stands in logs.
        public let rawValue: String

        /// Creates a code from its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The code's name.
        public var description: String { rawValue }

        /// A number lies outside the years 1970 to 9999, or is none.
        public static let outOfRange = Self(rawValue: "outOfRange")
        /// A text is not written as `20150830T123600Z`, or names no day of the calendar.
        public static let malformed = Self(rawValue: "malformed")
    }

    static let outOfRange = TimestampError(
        code: .outOfRange,
        message: "The date lies outside the years 1970 to 9999."
    )
    static let malformed = TimestampError(
        code: .malformed,
        message: "The date is not written as 20150830T123600Z, or there is no such day."
    )
}
