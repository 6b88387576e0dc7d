import TenantRAGBase
import Testing

@Suite("Hexadecimal digits")
struct HexadecimalTests {
    @Test("Every byte is two lower-case digits, and is read in either case")
    func all() {
        let bytes = Array(UInt8.min ... .max)
        let text = Hexadecimal.text(bytes)
        #expect(text.hasPrefix("000102") && text.hasSuffix("fdfeff") && text.utf8.count == 512)
        #expect(Hexadecimal.bytes(text.utf8) == bytes)
        #expect(Hexadecimal.bytes(text.uppercased().utf8) == bytes)
        #expect(Hexadecimal.bytes("".utf8) == [])
    }

    @Test("The value of any other character is none")
    func values() {
        let digits = Array("0123456789abcdefABCDEF".utf8)
        for byte in UInt8.min ... .max {
            #expect((Hexadecimal.value(byte) != nil) == digits.contains(byte))
        }
    }

    @Test("Other texts are not read", arguments: ["0", "000", "0g", "g0", " 00", "0x", "00\n", "٠٠", "0\u{0301}0"])
    func refused(_ text: String) {
        #expect(Hexadecimal.bytes(text.utf8) == nil)
    }
}
