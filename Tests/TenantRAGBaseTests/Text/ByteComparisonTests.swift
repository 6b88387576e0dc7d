import TenantRAGBase
import Testing

@Suite("Strings compared as bytes")
struct ByteComparisonTests {
    @Test(
        "Strings that Swift holds to be equal may differ",
        arguments: [
            ("", "", true), ("a", "a", true), ("a", "b", false), ("a", "aa", false), ("a", "A", false),
            ("é", "e\u{0301}", false), ("\u{212B}", "\u{C5}", false), ("a\u{0}", "a", false), ("🦊", "🦊", true),
        ]
    )
    func same(_ first: String, _ second: String, _ isSame: Bool) {
        #expect(first.hasSameBytes(as: second) == isSame)
        #expect(second.hasSameBytes(as: first) == isSame)
        // Parts of other strings too.
        #expect(String(("x" + first).dropFirst()).hasSameBytes(as: String((second + "x").dropLast())) == isSame)
    }

    @Test(
        "A prefix and a part are found by bytes",
        arguments: [
            ("docs/a", "docs/", true, true), ("docs/a", "", true, true), ("docs/a", "a", false, true),
            ("e\u{0301}x", "e", true, true), ("xe\u{0301}", "\u{0301}", false, true), ("é", "e", false, false),
            ("a", "aa", false, false), ("aab", "ab", false, true), ("", "", true, true), ("", "a", false, false),
        ]
    )
    func parts(_ text: String, _ part: String, _ isPrefix: Bool, _ isPart: Bool) {
        #expect(text.hasPrefixBytes(part) == isPrefix)
        #expect(text.containsBytes(of: part) == isPart)
    }
}
