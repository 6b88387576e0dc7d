/// A number or a text that is no instant of the years 1970 to 9999; safe to log.
public struct TimestampError: CodedError {
    /// The kind of problem.
    public let code: Code

    /// The rule that was broken.
    public let message: String

    /// The class of the problem.
    public var category: ErrorCategory { .invalid }

    /// True: the text holds no secret and no content.
    public var isLoggable: Bool { true }

    /// The kinds of problem; an open set, so that a new one breaks no caller's switch.
    public struct Code: ErrorCode {
        /// The code's name as it stands in logs.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }

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
