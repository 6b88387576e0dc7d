#if Local
import TenantRAGExtractive
import Testing

@Suite("Blocked words")
struct BlockedWordsTests {
    @Test(
        "words are found whatever their case, form and surroundings",
        arguments: [
            ("bluebird", true), ("What about BLUEBIRD's plan?", true), ("“Bluebird”", true),
            ("Blue\u{AD}bird", true),
            ("Blue\u{200B}bird", true), ("Ｂｌｕｅｂｉｒｄ", true), ("under_bluebird_score", true),
            ("bluebirds", false), ("blue bird", false), ("notbluebird", false),
            ("It is TOP-SECRET.", true), ("top\n secret", true), ("top", false), ("secret top", false),
            ("topsecret", false), ("STRASSE", true), ("Straße", true), ("λόγος", true), ("λόγοσ", true),
            ("他的秘密是什么", true), ("秘", false), ("CAFE\u{301}", true), ("Café", true), ("", false),
            ("\u{301}bluebird", true), ("bluebird\u{200D}", true),
        ]
    )
    func words(text: String, isBlocked: Bool) {
        var words = BlockedWords()
        for phrase in ["Bluebird", "top secret", "straße", "ΛΌΓΟΣ", "秘密", "café"] {
            let hasWord = words.insert(phrase)
            #expect(hasWord)
        }
        #expect(words.stand(in: text) == isBlocked)
    }

    @Test("a phrase without a word is told apart", arguments: ["", " -- ", "\u{301}"])
    func wordless(phrase: String) {
        var words = BlockedWords()
        let hasWord = words.insert(phrase)
        #expect(!hasWord)
        #expect(!words.stand(in: phrase))
    }
}
#endif
