#if Local
import Testing

@testable import TenantRAGExtractive

@Suite("Words and numbers")
struct LanguageTests {
    @Test(
        "forms of one word meet, different words stay apart",
        arguments: [
            ("episodes", "episode", true), ("released", "release", true), ("releasing", "releases", true),
            ("stories", "story", true), ("carried", "carry", true), ("stopped", "stops", true),
            ("wrote", "written", true),
            ("found", "finds", true), ("founded", "found", false), ("chapter", "episode", true),
            ("director", "directed", true),
            ("Café", "cafe", true), ("Byers's", "Byers", true), ("series", "serious", false),
            ("news", "new", false),
            ("died", "death", true), ("second", "2nd", true), ("two", "2", true), ("1,024", "1024", true),
            ("2.5", "25", false), ("universe", "university", false),
        ]
    )
    func keys(first: String, second: String, meet: Bool) throws {
        let one = try #require(Tokenizer.terms(of: first).first)
        let other = try #require(Tokenizer.terms(of: second).first)
        #expect((one.key == other.key) == meet, "\(one.key) \(other.key)")
    }

    @Test(
        "a numbered thing is found however it is written, and a count is not one",
        arguments: [
            ("season 2", "season", [2]), ("Season Two", "season", [2]), ("the second season", "season", [2]),
            ("seasons 1, 2 and 4", "season", [1, 2, 4]), ("seasons 1 to 3", "season", [1, 2, 3]),
            ("seasons 1-3", "season", [1, 2, 3]), ("the first and second season", "season", [1, 2]),
            ("S02E05", "season", [2]), ("2x05", "season", [2]), ("Part II", "part", [2]),
            ("Windows 11", "window", [11]),
            ("15 July 2016", "juli", [15, 2016]), ("two seasons", "season", []),
            ("42 episodes in five seasons", "season", []),
            ("season. 2", "season", []), ("in 2016", "in", []), ("plays Eleven", "actor", []),
        ] as [(String, String, [Int])]
    )
    func pairs(text: String, noun: String, numbers: [Int]) {
        let found = NumberedPairs(Tokenizer.terms(of: text)).numbers[noun] ?? []
        #expect(found.sorted() == numbers)
    }

    @Test("a column numbers what its name says, and not what it is numbered in")
    func columns() {
        let fields = [
            EvidenceUnit.Field(name: "No. overall", value: "9"),
            EvidenceUnit.Field(name: "No. in season", value: "1"),
            EvidenceUnit.Field(name: "Episode", value: "4"), EvidenceUnit.Field(name: "Title", value: "MADMAX 2"),
        ]
        let pairs = NumberedPairs(Tokenizer.terms(of: EvidenceUnit.rendered(fields)), fields: fields)
        #expect(pairs.unnamed == [1])
        #expect(pairs.numbers["season"] == nil)
        #expect(pairs.numbers["episod"] == [4])
    }

    @Test(
        "sentences end where they end",
        arguments: [
            ("Dr. Owens comes. He stays.", ["Dr. Owens comes.", "He stays."]),
            ("It costs 3.50 in the U.S. today. Really?", ["It costs 3.50 in the U.S. today.", "Really?"]),
            ("J. K. Rowling wrote it. “Did she?” Yes!", ["J. K. Rowling wrote it.", "“Did she?”", "Yes!"]),
            ("No end", ["No end"]), ("", []), ("あ。い。", ["あ。", "い。"]),
        ] as [(String, [String])]
    )
    func sentences(text: String, expected: [String]) {
        #expect(SentenceSplitter.sentences(of: text) == expected)
    }

    @Test(
        "hostile text is cut without a crash",
        arguments: [
            "'", "''''s", "...", "1,", "1.2.3.4", "\u{301}", "s01e", "x", "|", "| |", "#", "> >", "\u{202E}a",
            "9999999999999999999999 9", "season 9999999999999999999999", "seasons 1 to 999999999", "[a](", "[[[](",
            String(repeating: "seasons 1 ", count: 500),
        ]
    )
    func hostile(text: String) {
        _ = NumberedPairs(Tokenizer.terms(of: text))
        _ = PassageSplitter.units(of: AnswerPassage(text: text + "\n" + text, document: text))
        _ = Question.parts(of: text, history: [ConversationTurn(question: text, answer: text)])
        _ = ExtractiveAnswerer().answer(text, passages: [AnswerPassage(text: text, document: text)])
    }
}
#endif
