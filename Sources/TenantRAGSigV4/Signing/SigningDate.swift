#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// An instant in whole seconds, as signatures name it: `20150830T123600Z`.
///
/// It is always a parameter, so a test or a corrected clock can set the time. To convert from Foundation:
/// `try SigningDate(secondsSince1970: date.timeIntervalSince1970)`.
///
/// ```swift
/// let date = try SigningDate("20150830T123600Z")
/// print(date, date.secondsSince1970)  // 20150830T123600Z 1440938160
/// ```
public struct SigningDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Seconds since 1970-01-01T00:00:00Z, without leap seconds; 0 to 253,402,300,799.
    public let secondsSince1970: Int64

    static let maximum: Int64 = 253_402_300_799

    /// Creates a date from whole seconds since 1970.
    ///
    /// - Throws: ``SigningError`` with code `invalidDate` before 1970 and after 9999.
    public init(secondsSince1970 seconds: some BinaryInteger) throws(SigningError) {
        guard let seconds = Int64(exactly: seconds), 0...Self.maximum ~= seconds else { throw Self.outOfRange }
        secondsSince1970 = seconds
    }

    /// Creates a date from seconds since 1970 and drops their fraction.
    ///
    /// - Throws: ``SigningError`` with code `invalidDate` before 1970, after 9999 and for what is no number.
    public init(secondsSince1970 seconds: some BinaryFloatingPoint) throws(SigningError) {
        guard let seconds = Int64(exactly: seconds.rounded(.down)), 0...Self.maximum ~= seconds else {
            throw Self.outOfRange
        }
        secondsSince1970 = seconds
    }

    /// Reads a date as it stands in `X-Amz-Date`.
    ///
    /// - Parameter text: The basic format of ISO 8601 in UTC, such as `20150830T123600Z`; exactly 16 characters.
    /// - Throws: ``SigningError`` with code `invalidDate`.
    public init(_ text: some StringProtocol) throws(SigningError) {
        guard let date = Self(parsing: Array(text.utf8)) else {
            throw SigningError(.invalidDate, "The date is not written as 20150830T123600Z, or there is no such day.")
        }
        self = date
    }

    /// The time of the system's clock; a clock set before 1970 or after 9999 gives the nearest date there is.
    public static var now: SigningDate {
        var time = timespec()
        // Safe: the structure lives through the call. CLOCK_REALTIME cannot fail on the systems that we run on.
        _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
        return SigningDate(clamping: Int64(time.tv_sec))
    }

    /// A date that is some seconds later, or the nearest there is.
    public func advanced(bySeconds seconds: Int64) -> SigningDate {
        let (sum, overflow) = secondsSince1970.addingReportingOverflow(seconds)
        return SigningDate(clamping: overflow ? (seconds < 0 ? 0 : Self.maximum) : sum)
    }

    /// Returns whether one date is before another.
    public static func < (first: SigningDate, second: SigningDate) -> Bool {
        first.secondsSince1970 < second.secondsSince1970
    }

    /// The date as it stands in `X-Amz-Date`.
    public var description: String {
        var buffer = ByteBuffer()
        buffer.append(self)
        return buffer.string
    }

    /// Days since 1970, which decide the signing key.
    var day: Int32 { Int32(truncatingIfNeeded: secondsSince1970 / 86_400) }

    private init(clamping seconds: Int64) {
        secondsSince1970 = min(max(seconds, 0), Self.maximum)
    }

    private static var outOfRange: SigningError {
        SigningError(.invalidDate, "The date lies outside the years 1970 to 9999.")
    }
}
