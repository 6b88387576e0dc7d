public import TenantRAGJSON

/// Moments that a service model writes as texts of RFC 3339, such as `2026-03-02T19:02:18.250Z`.
extension Timestamp {
    /// Reads a moment from a text of RFC 3339, with an offset and with any fraction of a second.
    ///
    /// - Parameter reader: The reader, at the text.
    /// - Throws: `JSONError` for anything else.
    public init(dateTimeFrom reader: inout JSONReader) throws(JSONError) {
        let start = reader
        guard let moment = Timestamp(dateTime: try reader.readString()) else {
            throw start.failure(.invalidValue, "a date and time like 2026-03-02T19:02:18Z was expected")
        }
        self = moment
    }

    /// Writes the moment as a text of RFC 3339 in UTC, to the millisecond.
    ///
    /// - Parameter writer: The writer, where a value is due.
    public func writeDateTime(to writer: inout JSONWriter) {
        writer.write(dateTime)
    }

    init?(dateTime text: String) {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[range] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
        func isMark(_ index: Int, _ marks: String) -> Bool { index < bytes.count && marks.utf8.contains(bytes[index]) }
        guard let year = number(0..<4), isMark(4, "-"), let month = number(5..<7), isMark(7, "-"),
            let day = number(8..<10), isMark(10, "Tt"), let hour = number(11..<13), isMark(13, ":"),
            let minute = number(14..<16), isMark(16, ":"), let second = number(17..<19), 1...12 ~= month,
            hour < 24, minute < 60, second <= 60, 1...Self.length(of: month, in: year) ~= day
        else { return nil }
        var index = 19
        var fraction = 0.0
        if isMark(index, ".") {
            index += 1
            var scale = 0.1
            let first = index
            while let digit = number(index..<index + 1) {
                fraction += Double(digit) * scale
                scale /= 10
                index += 1
            }
            guard index > first else { return nil }
        }
        var offset = 0
        if isMark(index, "Zz") {
            index += 1
        } else {
            guard isMark(index, "+-"), let hours = number(index + 1..<index + 3), isMark(index + 3, ":"),
                let minutes = number(index + 4..<index + 6), hours < 24, minutes < 60
            else { return nil }
            offset = (hours * 60 + minutes) * (isMark(index, "-") ? -60 : 60)
            index += 6
        }
        guard index == bytes.count else { return nil }
        let seconds = Self.days(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second - offset
        self.init(secondsSince1970: Double(seconds) + fraction)
    }

    /// The moment in UTC, to the millisecond; one outside the years 0 to 9999 is the nearest that is within.
    var dateTime: String {
        let limits = (Self.days(0, 1, 1) * 86_400_000, Self.days(10_000, 1, 1) * 86_400_000 - 1)
        let exact = (secondsSince1970 * 1_000).rounded()
        let milliseconds = exact.isNaN ? 0 : Int(min(max(exact, Double(limits.0)), Double(limits.1)))
        let (days, rest) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
        let time = rest < 0 ? rest + 86_400_000 : rest
        let (year, month, day) = Self.civil(rest < 0 ? days - 1 : days)
        func padded(_ number: Int, _ count: Int = 2) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, count - digits.count)) + digits
        }
        let fraction = time % 1_000 == 0 ? "" : ".\(padded(time % 1_000, 3))"
        return "\(padded(year, 4))-\(padded(month))-\(padded(day))T"
            + "\(padded(time / 3_600_000)):\(padded(time / 60_000 % 60)):\(padded(time / 1_000 % 60))\(fraction)Z"
    }

    private static func length(of month: Int, in year: Int) -> Int {
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    /// Days since 1970 of a day of the proleptic Gregorian calendar, in eras of 400 years that begin in March.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = (month <= 2 ? year - 1 : year) + 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468 - 146_097
    }

    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468 + 146_097
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * dayOfYear + 2) / 153
        let month = part < 10 ? part + 3 : part - 9
        return (yearOfEra + era * 400 - 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
    }
}
