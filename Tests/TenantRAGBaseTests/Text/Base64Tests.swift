import TenantRAGBase
import Testing

@Suite("Base64 in both alphabets")
struct Base64Tests {
    private static let vectors: [(String, String)] = [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ]

    @Test("The vectors of RFC 4648, section 10, both ways", arguments: vectors)
    func vector(_ bytes: String, _ text: String) {
        var written = Array("> ".utf8)
        Base64.encode(Array(bytes.utf8), into: &written)
        #expect(String(decoding: written, as: UTF8.self) == "> " + text)
        #expect(Base64.decode(Array(text.utf8)[...]) == Array(bytes.utf8))
        let unpadded = text.prefix { $0 != "=" }
        #expect(Base64URL.encode(Array(bytes.utf8)) == unpadded)
        #expect(Base64URL.decode(unpadded.utf8) == Array(bytes.utf8))
    }

    @Test("Every byte comes back, and the alphabets differ in their last two characters")
    func all() {
        let bytes = Array(UInt8.min ... .max)
        var text: [UInt8] = []
        Base64.encode(bytes, into: &text)
        #expect(Base64.decode(text[...]) == bytes)
        let url = Base64URL.encode(bytes)
        #expect(Base64URL.decode(url.utf8) == bytes)
        let spelt = text.filter { $0 != UInt8(ascii: "=") }.map {
            $0 == UInt8(ascii: "+") ? UInt8(ascii: "-") : $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0
        }
        #expect(Array(url.utf8) == spelt)
    }

    @Test(
        "No padded text but a strict one is decoded",
        arguments: [
            "Z", "Zg", "Zg=", "Zg===", "====", "=", "A===", "Zh==", "Zm9=", "Zg==Zg==", "Zm9v\n", "Zm-v", "Zm9v=",
            "Z g=",
            "Zm\u{F6}",
        ]
    )
    func refused(_ text: String) {
        #expect(Base64.decode(Array(text.utf8)[...]) == nil)
    }

    @Test(
        "No text for URLs but a strict one is decoded",
        arguments: ["Z", "Zh", "Zm9", "Zg==", "Zm+v", "Zm/v", "Zg ", "Zm9vY"]
    )
    func refusedURL(_ text: String) {
        #expect(Base64URL.decode(text.utf8) == nil)
    }
}
