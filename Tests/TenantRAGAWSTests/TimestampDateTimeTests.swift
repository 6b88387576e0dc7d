import TenantRAGJSON
import Testing

@testable import TenantRAGAWS

@Suite("Moments as texts of RFC 3339")
struct TimestampDateTimeTests {
    @Test(
        "a text is read to its moment, and written in UTC",
        arguments: [
            ("1970-01-01T00:00:00Z", 0.0, "1970-01-01T00:00:00Z"),
            ("2026-03-02T19:02:18Z", 1_772_478_138, "2026-03-02T19:02:18Z"),
            ("2026-03-02T20:02:18.25+01:00", 1_772_478_138.25, "2026-03-02T19:02:18.250Z"),
            ("2024-02-29T23:59:59.123456789Z", 1_709_251_199.123456789, "2024-02-29T23:59:59.123Z"),
            ("1969-12-31T23:59:59Z", -1, "1969-12-31T23:59:59Z"),
            ("0001-01-01T00:00:00Z", -62_135_596_800, "0001-01-01T00:00:00Z"),
            ("2000-01-01t00:00:00-08:00", 946_713_600, "2000-01-01T08:00:00Z"),
        ]
    )
    func read(text: String, seconds: Double, written: String) throws {
        var reader = try JSONReader(Array("\"\(text)\"".utf8))
        let moment = try Timestamp(dateTimeFrom: &reader)
        #expect(abs(moment.secondsSince1970 - seconds) < 0.000_01)
        #expect(moment.dateTime == written)
        #expect(Timestamp(dateTime: moment.dateTime) != nil)
    }

    @Test(
        "anything else is refused",
        arguments: [
            "", "2026-03-02", "2026-03-02T19:02:18", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
            "2026-03-02T24:00:00Z",
            "2026-03-02T19:02:18.Z", "2026-03-02T19:02:18Zx", "2026-03-02T19:02:18+0100", "02/03/2026",
            "2026-03-02T19:02:18+",
            "2026-03-02T19:02:18.", "２026-03-02T19:02:18Z",
        ]
    )
    func refused(text: String) throws {
        var reader = try JSONReader(JSONValue.string(text).jsonBytes())
        #expect(throws: JSONError.self) { try Timestamp(dateTimeFrom: &reader) }
    }

    @Test(
        "a moment that no text has is written as the nearest one",
        arguments: [Double.infinity, -.infinity, .nan, 1e300]
    )
    func extremes(seconds: Double) {
        #expect(Timestamp(dateTime: Timestamp(secondsSince1970: seconds).dateTime) != nil)
    }
}
