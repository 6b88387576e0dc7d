#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// An instant in UTC, with the text forms that AWS, HTTP and logs write it in.
///
/// It is always a parameter, so a test or a corrected clock decides what time it is. From Foundation it is one step:
/// `try Timestamp(secondsSince1970: date.timeIntervalSince1970)`.
///
/// ```swift
/// let date = try Timestamp("20150830T123600Z")
/// print(date, date.secondsSince1970)  // 20150830T123600Z 1440938160
/// ```
public struct Timestamp: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Whole seconds since 1970-01-01T00:00:00Z, without leap seconds, rounded down; up to 253,402,300,799.
    public let secondsSince1970: Int64

    /// Nanoseconds since the whole second: 0 to 999,999,999.
    public let nanosecond: Int32

    static let maximum: Int64 = 253_402_300_799
    /// The year 1: what a service's values reach back to.
    static let minimum: Int64 = -62_135_596_800

    /// Creates an instant of whole seconds since 1970.
    ///
    /// - Throws: ``TimestampError`` with code `outOfRange` before 1970 and after 9999.
    public init(secondsSince1970 seconds: some BinaryInteger) throws(TimestampError) {
        guard let seconds = Int64(exactly: seconds), 0...Self.maximum ~= seconds else { throw .outOfRange }
        (secondsSince1970, nanosecond) = (seconds, 0)
    }

    /// Creates an instant of seconds since 1970 with a fraction.
    ///
    /// - Throws: ``TimestampError`` with code `outOfRange` before 1970, after 9999 and for what is no number.
    public init(secondsSince1970 seconds: some BinaryFloatingPoint) throws(TimestampError) {
        guard let instant = Self(epochSeconds: Double(seconds)), instant.secondsSince1970 >= 0 else {
            throw .outOfRange
        }
        self = instant
    }

    /// Creates an instant of a service's value, which may lie before 1970; nil outside the years 1 to 9999.
    package init?(epochSeconds seconds: Double) {
        let whole = seconds.rounded(.down)
        guard let second = Int64(exactly: whole), Self.minimum...Self.maximum ~= second else { return nil }
        let nanosecond = ((seconds - whole) * 1e9).rounded()
        // A fraction that rounds up to a whole second.
        self.init(second: nanosecond < 1e9 ? second : second + 1, nanosecond: nanosecond < 1e9 ? Int32(nanosecond) : 0)
    }

    /// Creates an instant of milliseconds since 1970, clamped to the years 1970 to 9999.
    package init(clampingMilliseconds milliseconds: Int64) {
        let clamped = min(max(milliseconds, 0), Self.maximum * 1_000 + 999)
        self.init(second: clamped / 1_000, nanosecond: Int32(clamped % 1_000) * 1_000_000)
    }

    init(second: Int64, nanosecond: Int32) {
        (secondsSince1970, self.nanosecond) = (second, nanosecond)
    }

    /// The system's clock in whole seconds; one set before 1970 or after 9999 gives the nearest instant there is.
    public static var now: Timestamp { Timestamp(second: precise.secondsSince1970, nanosecond: 0) }

    /// The system's clock to the nanosecond, clamped in the same way.
    package static var precise: Timestamp {
        var time = timespec()
        // Safe: the structure lives through the call. CLOCK_REALTIME cannot fail on the systems that we run on.
        _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
        let seconds = Int64(time.tv_sec)
        guard 0...maximum ~= seconds else { return Timestamp(second: min(max(seconds, 0), maximum), nanosecond: 0) }
        return Timestamp(second: seconds, nanosecond: Int32(time.tv_nsec))
    }

    /// An instant that is some seconds later, or the nearest there is from 1970 to 9999.
    public func advanced(bySeconds seconds: Int64) -> Timestamp {
        let (sum, overflow) = secondsSince1970.addingReportingOverflow(seconds)
        let second = overflow ? (seconds < 0 ? 0 : Self.maximum) : min(max(sum, 0), Self.maximum)
        return Timestamp(second: second, nanosecond: second == sum && !overflow ? nanosecond : 0)
    }

    /// Compares two instants.
    public static func < (first: Timestamp, second: Timestamp) -> Bool {
        (first.secondsSince1970, first.nanosecond) < (second.secondsSince1970, second.nanosecond)
    }

    /// Seconds since 1970 with their fraction, as service models have them.
    package var epochSeconds: Double { Double(secondsSince1970) + Double(nanosecond) / 1e9 }

    /// Milliseconds since 1970, rounded down.
    package var millisecondsSince1970: Int64 { secondsSince1970 * 1_000 + Int64(nanosecond / 1_000_000) }
}

extension Timestamp: Codable {
    /// Decodes an instant from its seconds since 1970, as service models have it; a decoder's strategy for dates is not asked.
    ///
    /// - Parameter decoder: The decoder of the number.
    /// - Throws: `DecodingError` for anything but a number of the years 1 to 9999.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let instant = Self(epochSeconds: try container.decode(Double.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "outside the years 1 to 9999")
        }
        self = instant
    }

    /// Encodes the seconds since 1970; an encoder's strategy for dates is not asked.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(epochSeconds)
    }
}

extension Timestamp {
    /// Year, month and day of the proleptic Gregorian calendar, computed in eras of 400 years that begin in March.
    package var civil: (year: Int, month: Int, day: Int) {
        let days = Int(day) + 719_468
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// Days since 1970, which decide the signing key.
    package var day: Int32 { Int32(truncatingIfNeeded: (secondsSince1970 - Int64(secondOfDay)) / 86_400) }

    /// Seconds since midnight.
    package var secondOfDay: Int { Int((secondsSince1970 % 86_400 + 86_400) % 86_400) }

    /// The basic format of ISO 8601 as `X-Amz-Date` has it, such as `20150830T123600Z`; a fraction is left out.
    public var description: String {
        let (year, month, day) = civil
        return "\(Self.digits(year, 4))\(Self.digits(month, 2))\(Self.digits(day, 2))T\(time(""))Z"
    }

    /// The format of RFC 3339 with milliseconds, such as `2015-08-30T12:36:00.250Z`.
    package var rfc3339: String {
        let (year, month, day) = civil
        let date = "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))"
        return "\(date)T\(time(":")).\(Self.digits(Int(nanosecond / 1_000_000), 3))Z"
    }

    /// The format of HTTP, such as `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7); a fraction is left out.
    package var httpDate: String {
        let (year, month, day) = civil
        // 1 January 1970 was a Thursday.
        let weekday = Self.weekdays[Int((self.day % 7 + 7) % 7)]
        let date = "\(Self.digits(day, 2)) \(Self.months[month - 1]) \(Self.digits(year, 4))"
        return "\(weekday), \(date) \(time(":")) GMT"
    }

    private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// The time of day with a separator.
    private func time(_ separator: String) -> String {
        let second = secondOfDay
        return [second / 3_600, second / 60 % 60, second % 60].map { Self.digits($0, 2) }.joined(separator: separator)
    }

    private static func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
}
