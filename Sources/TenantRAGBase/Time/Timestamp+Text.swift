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
