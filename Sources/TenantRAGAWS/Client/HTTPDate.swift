package import TenantRAGSigV4

/// A date as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, 5.6.7).
///
/// The two obsolete forms are not read: no AWS service sends them.
package enum HTTPDate {
    private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// The moment that a text names; nil when it is none.
    package static func date(_ text: String) -> SigningDate? {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[5] == "GMT", parts[1].count == 2, parts[3].count == 4,
            let month = months.firstIndex(of: String(parts[2]))
        else { return nil }
        let time = parts[4].split(separator: ":", omittingEmptySubsequences: false)
        guard time.count == 3, time.allSatisfy({ $0.count == 2 }) else { return nil }
        // What is no number, or no such day, is found out there.
        let number = month + 1
        return try? SigningDate("\(parts[3])\(number < 10 ? "0" : "")\(number)\(parts[1])T\(time.joined())Z")
    }

    /// A moment as a header field's text.
    package static func text(_ date: SigningDate) -> String {
        // 1 January 1970 was a Thursday. `20150830T123600Z` has every number but the day of the week.
        let weekday = weekdays[Int(date.secondsSince1970 / 86_400 % 7)]
        let digits = Array(date.description)
        func text(_ range: Range<Int>) -> String { String(digits[range]) }
        let month = months[(Int(text(4..<6)) ?? 1) - 1]
        let time = [text(9..<11), text(11..<13), text(13..<15)].joined(separator: ":")
        return "\(weekday), \(text(6..<8)) \(month) \(text(0..<4)) \(time) GMT"
    }
}
