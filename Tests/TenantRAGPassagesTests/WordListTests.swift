#if Local
import TenantRAGPassages
import Testing

@Suite("Words shared by reading and answering")
struct WordListTests {
    @Test(
        "An abbreviation ends no sentence; some are abbreviations only in front of a number",
        arguments: [
            ("dr", false, true), ("inc", false, true), ("no", false, false), ("no", true, true), ("vol", true, true),
            ("radio", true, false),
        ]
    )
    func abbreviations(word: String, isBeforeNumber: Bool, isContained: Bool) {
        #expect(Abbreviations.contains(Array(word.utf8), isBeforeNumber: isBeforeNumber) == isContained)
    }

    @Test(
        "Stop words are found in any letter case",
        arguments: [("The", true), ("WHO", true), ("radio", false), ("", false)]
    )
    func stopWords(word: String, isContained: Bool) {
        #expect(StopWords.contains(Array(word.utf8)) == isContained)
        #expect(StopWords.all.contains(word.lowercased()) == isContained)
    }
}
#endif
