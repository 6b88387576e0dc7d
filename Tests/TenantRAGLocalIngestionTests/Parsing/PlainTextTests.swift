#if Local
import Testing

@testable import TenantRAGLocalIngestion

@Suite struct PlainTextTests {
    static let long = "A line of text that is long enough to have been wrapped here"

    static let documents: [(text: String, lines: [String])] = [
        ("", []),
        ("\n \n\t\n", []),
        ("one\n\ntwo", ["one", "two"]),
        ("Name: x\nPlace: y", ["Name: x", "Place: y"]),
        ("\(long)\nand goes on\nhere.", ["\(long) and goes on here."]),
        ("\(long)\nIt goes on", ["\(long) It goes on"]),
        ("\(long).\nHeading", ["\(long).", "Heading"]),
        ("\(long).\n\(long).", ["\(long). \(long)."]),
        ("\(long) by Dr.\nBrenner", ["\(long) by Dr. Brenner"]),
        ("Items\n- a\n- b\n1. c\n• d", ["Items", "- a", "- b", "1. c", "• d"]),
        ("a\u{0}b\tc\u{7F}d", ["a b c d"]),
        ("a\u{C}b", ["a", "b"]),
        ("a\r\n\r\nb\rC", ["a", "b", "C"]),
    ]

    @Test("Wrapped lines are joined, short lines and items stay", arguments: documents)
    func parses(_ document: String, _ lines: [String]) {
        let bytes = Array(document.utf8)
        var text = ParsedText()
        PlainTextParser.parse(bytes, 0..<bytes.count, into: &text)
        #expect(text.lines == lines)
    }

    static let encodings: [(bytes: [UInt8], text: String?)] = [
        (Array("é".utf8), "é"),
        ([0xEF, 0xBB, 0xBF] + Array("é".utf8), "é"),
        ([0xFE, 0xFF, 0x00, 0xE9, 0xD8, 0x3D, 0xDE, 0x00], "é😀"),
        ([0xFF, 0xFE, 0xE9, 0x00], "é"),
        ([0xFF, 0xFE], ""),
        ([], ""),
        ([0xFF, 0xFE, 0xE9], nil),
        ([0xFE, 0xFF, 0xD8, 0x3D], nil),
        ([0xFF, 0xFE, 0x00, 0x00, 0xE9, 0x00, 0x00, 0x00], nil),
        ([0xE9], nil),
        ([0xC0, 0x80], nil),
        ([0xED, 0xA0, 0x80], nil),
    ]

    @Test("UTF-8 and marked UTF-16 are read, everything else is refused", arguments: encodings)
    func decodes(_ bytes: [UInt8], _ text: String?) throws {
        if let text {
            #expect(try TextDecoding.utf8(bytes) == Array(text.utf8))
        } else {
            let refusal = #expect(throws: IngestionRefusal.self) { try TextDecoding.utf8(bytes) }
            #expect(refusal?.code == .invalidEncoding)
        }
    }

    @Test("Large documents are decoded in pieces that cut through no character", arguments: 65_530..<65_540)
    func decodesPieces(_ count: Int) throws {
        let text =
            String(repeating: "a", count: count) + "\u{E9}\u{20AC}\u{1F600}" + String(repeating: "b", count: 70_000)
        #expect(try TextDecoding.utf8(Array(text.utf8)) == Array(text.utf8))
        let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try TextDecoding.utf8(wide) == Array(text.utf8))
        let broken = Array(text.utf8) + [0xC3]
        #expect(throws: IngestionRefusal.self) { try TextDecoding.utf8(broken) }
        let cut = Array(repeating: UInt8(ascii: "a"), count: count) + [0x80, 0x80, 0x80, 0x80, 0x80]
        #expect(throws: IngestionRefusal.self) { try TextDecoding.utf8(cut) }
    }
}
#endif
