internal import TenantRAGSigV4

/// A date as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, 5.6.7).
///
/// The two obsolete forms are not read: no AWS service sends them.
enum HTTPDate {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// The moment that a text names; nil when it is none.
    static func date(_ text: String) -> SigningDate? {
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
}
