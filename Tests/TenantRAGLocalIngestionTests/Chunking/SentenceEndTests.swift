#if Local
import Testing

@testable import TenantRAGLocalIngestion

@Suite struct SentenceEndTests {
    static let texts: [(text: String, sentences: [String])] = [
        ("One two. Three four.", ["One two.", "Three four."]),
        ("One! Two? Three", ["One!", "Two?", "Three"]),
        ("He said “No.” Then he left.", ["He said “No.”", "Then he left."]),
        ("(It rained.) He left.", ["(It rained.)", "He left."]),
        ("Dr. Brenner met Mr. Clarke. They spoke.", ["Dr. Brenner met Mr. Clarke.", "They spoke."]),
        ("J. R. R. Tolkien wrote it.", ["J. R. R. Tolkien wrote it."]),
        ("The U.S. Army came. It left.", ["The U.S. Army came.", "It left."]),
        (
            "See No. 5 and Fig. 2. The answer is no. He left.",
            ["See No. 5 and Fig. 2.", "The answer is no.", "He left."]
        ),
        ("1. The first item. More.", ["1. The first item.", "More."]),
        ("It cost 3.50 in 1984. Then more.", ["It cost 3.50 in 1984.", "Then more."]),
        ("e.g. this, i.e. that. Done.", ["e.g. this, i.e. that.", "Done."]),
        ("Wait … what? Yes…  No", ["Wait … what?", "Yes…", "No"]),
        ("he left. she stayed", ["he left. she stayed"]),
        ("你好。 再见。", ["你好。", "再见。"]),
        (". . .", [".", ".", "."]),
        ("", []),
    ]

    @Test("Sentences end where readers see it", arguments: texts)
    func ends(_ text: String, _ sentences: [String]) {
        var parsed = ParsedText()
        parsed.append(Array(text.utf8))
        parsed.endBlock()
        var units: [String] = []
        for block in parsed.blocks {
            ChunkUnit.scan(parsed.bytes, block, maximumTokens: 1_000) { unit in
                units.append(String(decoding: parsed.bytes[unit.range], as: UTF8.self))
                return true
            }
        }
        #expect(units == sentences)
    }
}
#endif
