extension Timestamp {
    /// Reads an instant as it stands in `X-Amz-Date`.
    ///
    /// - Parameter text: The basic format of ISO 8601 in UTC, such as `20150830T123600Z`; exactly 16 characters.
    /// - Throws: ``TimestampError`` with code `malformed`.
    public init(_ text: some StringProtocol) throws(TimestampError) {
        guard let date = Self(parsing: Array(text.utf8)) else { throw .malformed }
        self = date
    }

    /// Reads 16 bytes such as `20150830T123600Z`; nil for anything else and for a day that no calendar has.
    package init?(parsing bytes: some RandomAccessCollection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        var digits: [Int] = []
        digits.reserveCapacity(14)
        for (position, byte) in bytes.enumerated() {
            switch (position, byte) {
            case (8, UInt8(ascii: "T")), (15, UInt8(ascii: "Z")): continue
            case (8, _), (15, _): return nil
            case (_, UInt8(ascii: "0")...UInt8(ascii: "9")): digits.append(Int(byte - UInt8(ascii: "0")))
            default: return nil
            }
        }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        let (year, month, day) = (number(0..<4), number(4..<6), number(6..<8))
        let (hour, minute, second) = (number(8..<10), number(10..<12), number(12..<14))
        guard year >= 1970, let days = Self.days(year, month, day), hour < 24, minute < 60, second < 60 else {
            return nil
        }
        self.init(second: Int64(days * 86_400 + hour * 3_600 + minute * 60 + second), nanosecond: 0)
    }

    /// Days since 1970 of a day of the proleptic Gregorian calendar from the year 1 on; nil for a day that it does not have.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int? {
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard year >= 1, 1...12 ~= month, 1...lengths[month - 1] ~= day else { return nil }
        let shiftedYear = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return shiftedYear * 365 + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400 + dayOfYear - 719_468
    }

    /// Reads an instant as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7); nil for anything else.
    ///
    /// The two obsolete forms are not read: no AWS service sends them.
    package init?(httpDate text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[5] == "GMT", parts[1].count == 2, parts[3].count == 4,
            let month = Self.months.firstIndex(of: String(parts[2]))
        else { return nil }
        let time = parts[4].split(separator: ":", omittingEmptySubsequences: false)
        guard time.count == 3, time.allSatisfy({ $0.count == 2 }) else { return nil }
        // What is no number, or no such day, is found out there.
        let number = month + 1
        let basic = "\(parts[3])\(number < 10 ? "0" : "")\(number)\(parts[1])T\(time.joined())Z"
        self.init(parsing: Array(basic.utf8))
    }

    /// Reads an instant as AWS's services and tools write the end of credentials.
    ///
    /// The extended format of ISO 8601 with a zone, as in RFC 3339: `2026-11-25T12:00:00Z`, perhaps with a fraction of a
    /// second, which is dropped, and with an offset (`+02:00`, `+0200`) or `UTC` (older caches of the AWS CLI) in place of
    /// `Z`. Nil for anything else: a date without a zone could mean any hour of a day.
    ///
    /// - Parameter text: The date.
    package init?(iso8601 text: some StringProtocol) {
        guard let (local, _, zone) = Self.parts(ofExtended: text), local >= 0,
            let offset = Self.offset(String(decoding: zone, as: UTF8.self))
        else { return nil }
        self = Timestamp(second: local, nanosecond: 0).advanced(bySeconds: -offset)
    }

    /// Reads an instant as service models write it: RFC 3339 with any fraction of a second, of the years 1 to 9999; nil for
    /// anything else.
    ///
    /// - Parameter text: The date, such as `2026-03-02T19:02:18.250Z` or `2026-03-02T20:02:18+01:00`.
    package init?(rfc3339 text: some StringProtocol) {
        guard let (local, nanosecond, zone) = Self.parts(ofExtended: text), zone.count == 1 || zone.count == 6,
            let offset = Self.offset(zone.elementsEqual("z".utf8) ? "Z" : String(decoding: zone, as: UTF8.self)),
            Self.minimum...Self.maximum ~= local - offset
        else { return nil }
        self.init(second: local - offset, nanosecond: nanosecond)
    }

    /// The seconds, the fraction and the zone of the extended format of ISO 8601.
    private static func parts(
        ofExtended text: some StringProtocol
    ) -> (second: Int64, nanosecond: Int32, zone: ArraySlice<UInt8>)? {
        let bytes = Array(text.utf8)
        let marks: [(Int, String)] = [(4, "-"), (7, "-"), (10, "Tt"), (13, ":"), (16, ":")]
        guard bytes.count >= 20, marks.allSatisfy({ index, mark in mark.utf8.contains(bytes[index]) }) else {
            return nil
        }
        func number(_ range: Range<Int>) -> Int? {
            bytes[range].allSatisfy(isDigit) ? bytes[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } : nil
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
            let days = Self.days(year, month, day),
            let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
            hour < 24, minute < 60, second < 60
        else { return nil }
        var (zone, nanosecond) = (bytes[19...], 0)
        if zone.first == UInt8(ascii: ".") {
            let digits = zone.dropFirst().prefix(while: isDigit)
            guard !digits.isEmpty else { return nil }
            var scale = 100_000_000
            for digit in digits.prefix(9) {
                nanosecond += Int(digit - UInt8(ascii: "0")) * scale
                scale /= 10
            }
            zone = zone[digits.endIndex...]
        }
        return (Int64(days * 86_400 + hour * 3_600 + minute * 60 + second), Int32(nanosecond), zone)
    }

    /// Seconds east of Greenwich.
    private static func offset(_ zone: String) -> Int64? {
        if zone == "Z" || zone == "UTC" { return 0 }
        let digits = zone.utf8.dropFirst().filter { $0 != UInt8(ascii: ":") }
        let isWritten = zone.utf8.count == 5 || (zone.utf8.count == 6 && Array(zone.utf8)[3] == UInt8(ascii: ":"))
        guard isWritten, digits.count == 4, digits.allSatisfy(isDigit), let sign = zone.utf8.first,
            sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
        else { return nil }
        let values = digits.map { Int64($0 - UInt8(ascii: "0")) }
        let (hours, minutes) = (values[0] * 10 + values[1], values[2] * 10 + values[3])
        guard hours < 24, minutes < 60 else { return nil }
        return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 3_600 + minutes * 60)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
