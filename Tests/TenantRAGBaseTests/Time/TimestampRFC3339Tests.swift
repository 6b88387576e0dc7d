import Testing

@testable import TenantRAGBase

@Suite("Timestamps as texts of RFC 3339")
struct TimestampRFC3339Tests {
    @Test(
        "a text is read to its instant, and written in UTC",
        arguments: [
            ("1970-01-01T00:00:00Z", 0.0, "1970-01-01T00:00:00.000Z"),
            ("2026-03-02T19:02:18Z", 1_772_478_138, "2026-03-02T19:02:18.000Z"),
            ("2026-03-02T20:02:18.25+01:00", 1_772_478_138.25, "2026-03-02T19:02:18.250Z"),
            ("2024-02-29T23:59:59.1234567891Z", 1_709_251_199.123456789, "2024-02-29T23:59:59.123Z"),
            ("1969-12-31T23:59:59z", -1, "1969-12-31T23:59:59.000Z"),
            ("0001-01-01T00:00:00Z", -62_135_596_800, "0001-01-01T00:00:00.000Z"),
            ("2000-01-01t00:00:00-08:00", 946_713_600, "2000-01-01T08:00:00.000Z"),
        ]
    )
    func read(text: String, seconds: Double, written: String) throws {
        let instant = try #require(Timestamp(rfc3339: text))
        #expect(abs(instant.epochSeconds - seconds) < 0.000_01)
        #expect(instant.rfc3339 == written)
        #expect(Timestamp(rfc3339: instant.rfc3339)?.millisecondsSince1970 == instant.millisecondsSince1970)
    }

    @Test(
        "anything else is refused",
        arguments: [
            "", "2026-03-02", "2026-03-02T19:02:18", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
            "2026-03-02T24:00:00Z", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
            "2026-03-02T19:02:18.Z", "2026-03-02T19:02:18Zx", "2026-03-02T19:02:18+0100", "02/03/2026",
            "2026-03-02T19:02:18+", "2026-03-02T19:02:18.", "２026-03-02T19:02:18Z",
        ]
    )
    func refused(text: String) {
        #expect(Timestamp(rfc3339: text) == nil)
    }
}
