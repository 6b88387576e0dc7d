import TenantRAGSigV4
import Testing

@Suite("Dates")
struct SigningDateTests {
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
        #expect(try SigningDate(secondsSince1970: seconds).description == text)
        #expect(try SigningDate(text).secondsSince1970 == Int64(seconds))
        #expect(try SigningDate(secondsSince1970: Double(seconds) + 0.75).description == text)
    }

    @Test("Every day from 1970 to 2400 follows the day before it")
    func everyDay() throws {
        var last = ""
        for day in 0..<157_054 {
            let date = try SigningDate(secondsSince1970: day * 86_400)
            let text = date.description
            try #require(text > last)
            try #require(SigningDate(text) == date)
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
        let error = #expect(throws: SigningError.self) { try SigningDate(text) }
        #expect(error?.code == .invalidDate)
    }

    @Test("What lies outside the calendar is refused")
    func range() {
        #expect(throws: SigningError.self) { try SigningDate(secondsSince1970: -1) }
        #expect(throws: SigningError.self) { try SigningDate(secondsSince1970: 253_402_300_800) }
        #expect(throws: SigningError.self) { try SigningDate(secondsSince1970: UInt64.max) }
        for seconds in [Double.nan, .infinity, -.infinity, -0.5, 1e300] {
            #expect(throws: SigningError.self) { try SigningDate(secondsSince1970: seconds) }
        }
    }

    @Test("Moving a date never leaves the calendar")
    func advancing() throws {
        let date = try SigningDate("20150830T123600Z")
        #expect(date.advanced(bySeconds: 86_400).description == "20150831T123600Z")
        #expect(date.advanced(bySeconds: .max).description == "99991231T235959Z")
        #expect(date.advanced(bySeconds: .min).description == "19700101T000000Z")
        #expect(date < date.advanced(bySeconds: 1))
    }

    @Test("The system's clock gives a date of this century")
    func now() throws {
        #expect(try SigningDate.now > SigningDate("20250101T000000Z"))
    }
}
