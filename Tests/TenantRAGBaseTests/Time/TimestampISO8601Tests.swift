import TenantRAGBase
import Testing

@Suite("A timestamp in the forms of ISO 8601 that AWS writes")
struct TimestampISO8601Tests {
    @Test(
        "Every form that AWS's services and tools write is read",
        arguments: [
            ("2026-11-25T12:00:00Z", 0),
            ("2026-11-25T12:00:00UTC", 0),
            ("2026-11-25T12:00:00.359Z", 0),
            ("2026-11-25T12:00:00.999999999Z", 0),
            ("2026-11-25T12:00:00+00:00", 0),
            ("2026-11-25T14:00:00+02:00", 0),
            ("2026-11-25T07:30:00.5-0430", 0),
            ("2026-11-25T00:30:00-11:30", 0),
            ("2026-11-26T01:00:00+13:00", 0),
            ("2026-11-25T12:00:01Z", 1),
        ]
    )
    func read(_ text: String, _ seconds: Int64) throws {
        // Noon of 25 November 2026.
        #expect(Timestamp(iso8601: text) == (try Timestamp(secondsSince1970: 1_795_608_000 + seconds)))
    }

    @Test(
        "Anything else is none",
        arguments: [
            "", "Z", "2026-11-25", "2026-11-25T12:00:00", "2026-11-25 12:00:00Z", "2026-11-25T12:00:00.Z",
            "2026-11-25T12:00:00+0", "2026-11-25T12:00:00+02:0", "2026-11-25T12:00:00+2:000",
            "2026-11-25T12:00:00+24:00",
            "2026-11-25T12:00:00+00:60", "2026-11-25T12:00:00z", "2026-13-25T12:00:00Z", "2026-02-29T12:00:00Z",
            "2026-11-25T24:00:00Z", "2026-11-25T12:60:00Z", "+026-11-25T12:00:00Z", "2026-11-25T12:00:00ZZ",
            "2026-11-25T12:00:00Z\n", "1969-12-31T23:59:59Z", "٢٠٢٦-11-25T12:00:00Z", "20261125T120000Z00000",
        ]
    )
    func refused(_ text: String) {
        #expect(Timestamp(iso8601: text) == nil)
    }
}
