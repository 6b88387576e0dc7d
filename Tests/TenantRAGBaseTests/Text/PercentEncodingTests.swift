import TenantRAGBase
import Testing

@Suite("Percent-encoding")
struct PercentEncodingTests {
    @Test(
        "All but the unreserved characters is encoded, and decoded again",
        arguments: [
            ("", ""), ("AZaz09-._~", "AZaz09-._~"), (" ", "%20"), ("+", "%2B"), ("a/b?c=d&e", "a%2Fb%3Fc%3Dd%26e"),
            ("%41", "%2541"), ("\u{0}\u{7F}", "%00%7F"), ("é", "%C3%A9"), ("e\u{0301}", "e%CC%81"),
            ("🦊", "%F0%9F%A6%8A"),
            (".\u{0338}", ".%CC%B8"),
        ]
    )
    func both(_ text: String, _ encoded: String) {
        #expect(PercentEncoding.encode(text) == encoded)
        #expect(PercentEncoding.decode(Substring(encoded)).map { Array($0.utf8) } == Array(text.utf8))
    }

    @Test("Digits are read in either case, and other characters stand for themselves", arguments: ["%2f", "%2F", "/"])
    func lenient(_ text: String) {
        #expect(PercentEncoding.decode(Substring(text)) == "/")
    }

    @Test(
        "Half an escape, other digits and bytes that are not UTF-8 are refused",
        arguments: ["%", "%2", "a%", "%g0", "%0g", "%%20", "%FF", "%C3", "%ED%A0%80"]
    )
    func refused(_ text: String) {
        #expect(PercentEncoding.decode(Substring(text)) == nil)
    }

    @Test("Sixty-six bytes are unreserved")
    func unreserved() {
        let unreserved = (UInt8.min ... .max).filter(PercentEncoding.isUnreserved)
        #expect(unreserved.count == 66)
        #expect(unreserved.allSatisfy { $0 < 0x80 })
    }
}
