import TenantRAGBase
import Testing

@Suite("Dates")
struct TimestampTests {
    @Test(
        "A date is written and read in both directions",
        arguments: [
            (0, "19700101T000000Z"), (1_440_938_160, "20150830T123600Z"), (951_782_400, "20000229T000000Z"),
            (951_868_799, "20000229T235959Z"), (951_868_800, "20000301T000000Z"), (1_709_164_800, "20240229T000000Z"),
            (4_107_542_400, "21000301T000000Z"), (4_107_542_399, "21000228T235959Z"),
            (1_735_689_599, "20241231T235959Z"),
            (253_402_300_799, "99991231T235959Z"), (2_147_483_648, "20380119T031408Z"),
        ] as [(Int, String)]
    )
    func bothWays(seconds: Int, text: String) throws {
        #expect(try Timestamp(secondsSince1970: seconds).description == text)
        #expect(try Timestamp(text).secondsSince1970 == Int64(seconds))
        #expect(try Timestamp(secondsSince1970: Double(seconds) + 0.75).description == text)
    }

    @Test("Every day from 1970 to 2400 follows the day before it")
    func everyDay() throws {
        var last = ""
        for day in 0..<157_054 {
            let date = try Timestamp(secondsSince1970: day * 86_400)
            let text = date.description
            try #require(text > last)
            try #require(Timestamp(text) == date)
            last = text
        }
        #expect(last == "23991231T000000Z")
    }

    @Test(
        "What is no date is refused",
        arguments: [
            "", "20150830", "20150830T123600", "20150830t123600Z", "2015-08-30T12:36:00Z", "20150230T000000Z",
            "20150001T000000Z", "20151301T000000Z", "20150100T000000Z", "20150132T000000Z", "19691231T235959Z",
            "20150830T240000Z", "20150830T126000Z", "20150830T120060Z", "21000229T000000Z", "20150830T123600Z ",
            "２0150830T1236Z",
        ]
    )
    func refusals(text: String) {
        let error = #expect(throws: TimestampError.self) { try Timestamp(text) }
        #expect(error?.code == .malformed)
    }

    @Test("What lies outside the calendar is refused")
    func range() {
        #expect(throws: TimestampError.self) { try Timestamp(secondsSince1970: -1) }
        #expect(throws: TimestampError.self) { try Timestamp(secondsSince1970: 253_402_300_800) }
        #expect(throws: TimestampError.self) { try Timestamp(secondsSince1970: UInt64.max) }
        for seconds in [Double.nan, .infinity, -.infinity, -0.5, 1e300] {
            #expect(throws: TimestampError.self) { try Timestamp(secondsSince1970: seconds) }
        }
    }

    @Test("Moving a date never leaves the calendar")
    func advancing() throws {
        let date = try Timestamp("20150830T123600Z")
        #expect(date.advanced(bySeconds: 86_400).description == "20150831T123600Z")
        #expect(date.advanced(bySeconds: .max).description == "99991231T235959Z")
        #expect(date.advanced(bySeconds: .min).description == "19700101T000000Z")
        #expect(date < date.advanced(bySeconds: 1))
    }

    @Test("The system's clock gives a date of this century")
    func now() throws {
        #expect(try Timestamp.now > Timestamp("20250101T000000Z"))
    }

    @Test("A fraction of a second is kept, and counts when instants are compared")
    func fractions() throws {
        let (early, late) = (try Timestamp(secondsSince1970: 10.25), try Timestamp(secondsSince1970: 10.5))
        #expect(early.secondsSince1970 == 10 && early.nanosecond == 250_000_000)
        #expect(early < late && early != late && early.advanced(bySeconds: 1) > late)
        #expect(early.epochSeconds == 10.25 && early.millisecondsSince1970 == 10_250)
        #expect(try Timestamp(secondsSince1970: 0.999_999_999_9) == Timestamp(secondsSince1970: 1))
    }

    @Test(
        "A service's value comes back as it was, and may lie before 1970",
        arguments: [
            0, 0.1, 1_700_000_000.25, 1_700_000_000.123, 1_700_000_000.123_456, -0.5, -1, -86_400.75, -62_135_596_800,
            253_402_300_799,
        ]
    )
    func epochSeconds(seconds: Double) throws {
        let instant = try #require(Timestamp(epochSeconds: seconds))
        #expect(instant.epochSeconds == seconds)
    }

    @Test(
        "A service's value of no year from 1 to 9999 is none",
        arguments: [-62_135_596_801, 253_402_300_800, 1e300, .nan, .infinity, -.infinity] as [Double]
    )
    func noEpochSeconds(seconds: Double) {
        #expect(Timestamp(epochSeconds: seconds) == nil)
    }

    @Test(
        "Every text form names the same instant",
        arguments: [
            (784_111_777.25, "19941106T084937Z", "Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37.250Z"),
            (0, "19700101T000000Z", "Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T00:00:00.000Z"),
            (951_782_399.5, "20000228T235959Z", "Mon, 28 Feb 2000 23:59:59 GMT", "2000-02-28T23:59:59.500Z"),
            (253_402_300_799, "99991231T235959Z", "Fri, 31 Dec 9999 23:59:59 GMT", "9999-12-31T23:59:59.000Z"),
            (-0.5, "19691231T235959Z", "Wed, 31 Dec 1969 23:59:59 GMT", "1969-12-31T23:59:59.500Z"),
            (-62_135_596_800, "00010101T000000Z", "Mon, 01 Jan 0001 00:00:00 GMT", "0001-01-01T00:00:00.000Z"),
        ] as [(Double, String, String, String)]
    )
    func forms(seconds: Double, basic: String, http: String, rfc3339: String) throws {
        let instant = try #require(Timestamp(epochSeconds: seconds))
        #expect(instant.description == basic && instant.httpDate == http && instant.rfc3339 == rfc3339)
        guard seconds >= 0 else { return }
        #expect(Timestamp(httpDate: http)?.description == basic)
        #expect(Timestamp(iso8601: rfc3339)?.description == basic)
    }

    @Test(
        "A text that is no date of HTTP is none",
        arguments: [
            "", "Sun, 06 Nov 1994 08:49:37", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
            "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 8:49:37 GMT",
            "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1969 08:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:37 CET",
        ]
    )
    func noHTTPDate(text: String) {
        #expect(Timestamp(httpDate: text) == nil)
    }

    @Test(
        "Milliseconds are clamped to the calendar",
        arguments: [(-1, 0), (.min, 0), (1_500, 1_500), (.max, 253_402_300_799_999)] as [(Int64, Int64)]
    )
    func milliseconds(given: Int64, kept: Int64) {
        #expect(Timestamp(clampingMilliseconds: given).millisecondsSince1970 == kept)
    }
}
