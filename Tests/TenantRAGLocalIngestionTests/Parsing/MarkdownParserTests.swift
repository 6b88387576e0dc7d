#if Local
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLocalIngestion

@Suite struct MarkdownParserTests {
    static let documents: [(markdown: String, lines: [String])] = [
        ("", []),
        ("# One\n\nTwo\nthree.\n\nFour", ["h1 One", "Two three.", "Four"]),
        ("One\n===\nTwo\n---\nThree", ["h1 One", "h2 Two", "Three"]),
        ("## Title ##\n# C#\n#hashtag", ["h2 Title", "h1 C#", "#hashtag"]),
        ("---\ntitle: x\n---\nText", ["Text"]),
        ("---\nnever closed", ["never closed"]),
        ("a\n\n---\n\n* * *\n\nb", ["a", "b"]),
        ("- a\n- b\n  c\n* [x] d\n1. e\n2) f", ["a", "b c", "d", "1. e", "2) f"]),
        ("> quoted\n> > twice\n", ["quoted twice"]),
        ("```swift\nlet a = 1\n  b *c*\n```\nd", ["= let a = 1", "=   b *c*", "d"]),
        ("~~~\nnever closed", ["= never closed"]),
        ("    code *x*\n\ntext", ["= code *x*", "text"]),
        (
            "| No. | Title |\n|----:|:------|\n| 1 | *A* \\| B |\n| 2 | |\nafter",
            ["= No.: 1 | Title: A | B", "= No.: 2", "after"]
        ),
        ("No. | Title\n--- | ---\n1 | A\n\nb", ["= No.: 1 | Title: A", "b"]),
        ("a | b\nc | d", ["a | b c | d"]),
        ("**bold** *it* __b__ _i_ ~~s~~ `c*d*e` ``a`b``", ["bold it b i s c*d*e a`b"]),
        ("snake_case 2 * 3 ~5 \\*star\\* a_b_c", ["snake_case 2 * 3 ~5 *star* a_b_c"]),
        ("[text](https://x.y/z_(a) \"t\") ![alt](i.png) [ref][1] [plain] a[0]", ["text alt ref [plain] a[0]"]),
        ("[![img](a.png)](b.html) end", ["img end"]),
        ("[1]: https://x.y\nText[^1].\n\n[^1]: The note.", ["Text.", "The note."]),
        ("<https://x.y/z> <em>a</em> b<br>c <!-- d --> 1 < 2 > 0", ["https://x.y/z a b c 1 < 2 > 0"]),
        ("&amp; &eacute; AT&T", ["& é AT&T"]),
        ("a  \nb\\\nc", ["a", "b", "c"]),
        ("a\r\n\r\nb\rc", ["a", "b c"]),
        ("a\u{0}b", ["a b"]),
    ]

    @Test("Marks go, words, headings, rows and code stay", arguments: documents)
    func parses(_ markdown: String, _ lines: [String]) throws {
        #expect(try MarkdownParser.parse(Array(markdown.utf8)).lines == lines)
    }

    static let hostile = [
        String(repeating: "[", count: 100_000), String(repeating: "](", count: 50_000),
        String(repeating: "![", count: 50_000), String(repeating: "`a``", count: 25_000),
        String(repeating: "*", count: 100_000), String(repeating: "<a", count: 50_000),
        String(repeating: "> ", count: 50_000), String(repeating: "- ", count: 50_000),
        String(repeating: "|", count: 100_000) + "\n|-|", String(repeating: "[^", count: 50_000),
        // An escaped exclamation mark before each bracket once made each look through the whole line.
        String(repeating: "\\![", count: 300_000), String(repeating: "\\\\![", count: 200_000),
        String(repeating: "```\n", count: 25_000), String(repeating: "a|b\n-|-\n", count: 10_000),
    ]

    @Test("Hostile documents end", arguments: hostile.indices)
    func endures(_ index: Int) throws {
        let bytes = Array(Self.hostile[index].utf8)
        #expect(try MarkdownParser.parse(bytes).bytes.count <= 12 * bytes.count)
    }

    @Test("Random marks never end the process, and every word comes out")
    func random() throws {
        var generator = SeededGenerator(seed: 6)
        let marks = [
            "*", "_", "`", "[", "]", "(", ")", "\n", "\n\n", "#", "|", "- ", "> ", "    ", "\\", "!", "~~", "1. ",
            " ",
        ]
        for _ in 0..<1_000 {
            let markdown = (0..<30).map { index in
                index.isMultiple(of: 3) ? " word\(index) " : marks.randomElement(using: &generator) ?? ""
            }.joined()
            let text = try MarkdownParser.parse(Array(markdown.utf8))
            #expect(String(validating: text.bytes, as: UTF8.self) != nil)
        }
    }
}
#endif
