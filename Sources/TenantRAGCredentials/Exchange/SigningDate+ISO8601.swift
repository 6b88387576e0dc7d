internal import TenantRAGSigV4

extension SigningDate {
    /// Reads a date as AWS's services and tools write the end of credentials.
    ///
    /// The extended format of ISO 8601 with a zone, as in RFC 3339: `2026-11-25T12:00:00Z`, perhaps with a fraction of a
    /// second, which is dropped, and with an offset (`+02:00`, `+0200`) or `UTC` (older caches of the AWS CLI) in place of
    /// `Z`. Nil for anything else: a date without a zone could mean any hour of a day.
    ///
    /// - Parameter text: The date.
    package init?(iso8601 text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":")
        else { return nil }
        let basic = bytes[..<4] + bytes[5..<7] + bytes[8..<13] + bytes[14..<16] + bytes[17..<19]
        var zone = bytes[19...]
        if zone.first == UInt8(ascii: ".") {
            let digits = zone.dropFirst().prefix(while: Self.isDigit)
            guard !digits.isEmpty else { return nil }
            zone = zone[digits.endIndex...]
        }
        guard let offset = Self.offset(String(decoding: zone, as: UTF8.self)),
            let local = try? SigningDate(String(decoding: basic, as: UTF8.self) + "Z")
        else { return nil }
        self = local.advanced(bySeconds: -offset)
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
