import TenantRAGJSON
import TenantRAGTestSupport
import Testing

/// Tests that the reader's work on eight bytes at a time does not depend on where in a word something stands.
@Suite("Text of a document")
struct TextTests {
    @Test("a string is read if, and only if, the standard library takes its bytes as UTF-8", arguments: 0..<20)
    func validity(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let pieces: [[UInt8]] = [
            Array("plain text".utf8), Array("é".utf8), Array("—".utf8), Array("\u{1F4FB}".utf8), [0x80], [0xC0, 0xAF],
            [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80],
            [0xF5], [0xC3], [0x7F],
        ]
        for _ in 0..<500 {
            var bytes: [UInt8] = []
            // Mostly what is valid, so that what is not stands deep in a text as well.
            for _ in 0..<random.below(8) { bytes += random.chance(80) ? pieces[random.below(4)] : random.pick(pieces) }
            let document = [UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")]
            let expected = String(validating: bytes, as: UTF8.self)
            #expect((try? JSONValue(json: document))?.stringValue == expected)
        }
    }

    @Test("escapes mean the same wherever they stand", arguments: 0..<40)
    func escapes(length: Int) throws {
        let padding = String(repeating: "x", count: length)
        for (escape, meaning) in [
            (#"\n"#, "\n"), (#"\""#, "\""), (#"\\"#, "\\"), (#"\/"#, "/"), (#"\u00e9"#, "é"), (#"\u2014"#, "—"),
            (#"\ud83d\udcfb"#, "\u{1F4FB}"), (#"\b\f\r\t"#, "\u{8}\u{C}\r\t"), (#"\u0041"#, "A"),
        ] {
            for ending in ["", "y", "é", padding] {
                let text = try JSONValue(json: "\"\(padding)\(escape)\(ending)\"").stringValue
                #expect(text.map { Array($0.utf8) } == Array("\(padding)\(meaning)\(ending)".utf8))
            }
        }
        #expect(throws: JSONError.self) { try JSONValue(json: "\"\(padding)\\é\"") }
        #expect(throws: JSONError.self) { try JSONValue(json: "\"\(padding)\u{1}\"") }
    }

    @Test("a short fraction is the double nearest to it", arguments: 0..<20)
    func fractions(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            var text = random.chance(30) ? "-" : ""
            text += random.chance(50) ? "0" : "\(1 + random.below(1_000_000))"
            text += "."
            for _ in 0...random.below(18) { text += "\(random.below(10))" }
            #expect(try JSONValue(json: text).numberValue?.doubleValue == Double(text), "\(text)")
        }
        let zero = try JSONValue(json: "-0.0").numberValue
        #expect(zero?.doubleValue.sign == .minus)
    }

    @Test("names are told apart, however many there are, and repeated ones stay what they are")
    func names() throws {
        let names = (0..<200).map { "x-amz-bedrock-kb-attribute-\($0 * 7 % 100)-of-a-document" }
        let objects = names.map { "{\"\($0)\":\"\($0)\"}" }.joined(separator: ",")
        let values = try #require(try JSONValue(json: "[\(objects)]").arrayValue)
        #expect(values.map(\.objectValue) == names.map { [$0: .string($0)] })
    }
}
