import TenantRAGAWS
import TenantRAGModelTestSupport
import Testing

@testable import BedrockAgentRuntime

@Suite("Patterns of the service model")
struct PatternTests {
    @Test("every pattern of the model can be made")
    func allPatterns() throws {
        let check = try GeneratedModel.generated().checkPatterns()
        #expect(check.problems == [])
        #expect(check.count > 20)
    }

    @Test("what matched before is matched by its scalars again, not by its appearance")
    func matchedBefore() throws {
        let pattern = try #require(ModelPattern("^[A-Z]+$"))
        for _ in 0..<2 {
            #expect(pattern.matches("KB"))
            #expect(!pattern.matches("\u{212A}B"))
            #expect(!pattern.matches("Kb"))
        }
    }

    @Test(
        "a pattern is searched, not matched whole; its anchors stand for the very ends",
        arguments: [
            ("[a-z]{1,20}/.{1,20}", "see text/plain", true), ("[a-z]{1,20}/.{1,20}", "TEXT/", false),
            ("^[0-9]+$", "123", true), ("^[0-9]+$", "123\n", false), ("^[0-9]+$", "", false), ("^[0-9]*$", "", true),
            ("^(?!\\s*$).+", "  \n ", false), ("^(?!\\s*$).+", " a", true), ("^(?!\\s*$).+", "", false),
            ("^(?!\\s*$).+", "\na", false), ("^\\P{C}*$", "Größe \u{1F4FB}", true), ("^\\P{C}*$", "a\u{0}", false),
            ("^\\P{C}*$", "a\u{200D}b", false), ("^\\S*$", "a b", false), ("^\\S*$", "a\u{A0}b", false),
            ("^(proj_[a-z]+|default)$", "default", true), ("^(proj_[a-z]+|default)$", "defaults", false),
            ("^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$", "Größe 漢字 ² Ⅷ \u{A0}a-b@c", true),
            ("^[\\p{L}\\p{Z}\\p{N}]*$", "a!", false), ("^\\P{N}+$", "a1", false), ("^\\P{N}+$", "a!", true),
            ("^\\p{N}+$", "1a", false), ("^\\p{Z}+$", " \u{2028}", true), ("^\\p{Z}+$", "\t", false),
            ("^a{2,3}$", "a", false), ("^a{2,3}$", "aa", true), ("^a{2,3}$", "aaaa", false), ("^a{2,}$", "aaaa", true),
            ("a|^b$", "cab", true), ("a|^b$", "bb", false), ("^[^:]+$", "a:b", false), ("^[a\\-z]$", "-", true),
            ("^[a\\-z]$", "b", false), ("^[+@-]$", "-", true), ("^.$", "\u{1F468}\u{200D}\u{1F469}", false),
            ("^e.$", "e\u{301}", true), ("(a*)*b", "aaac", false), ("^(a{1,3}){0,2}$", "aaaaaa", true),
            ("^(a{1,3}){0,2}$", "aaaaaaa", false),
            ("^(a{1,3}){2,2}$", "a", false), ("^(a{1,3}){2,2}$", "aa", true), ("^(|-cn)$", "", true),
            ("^(|-cn)$", "-cn", true),
        ]
    )
    func table(pattern: String, text: String, isFound: Bool) throws {
        #expect(try #require(ModelPattern(pattern)).matches(text) == isFound)
    }

    @Test(
        "what this engine does not know is refused when the pattern is made, not guessed",
        arguments: [
            "(a", "a)", "[a", "a**", "*", "\\1", "\\bword", "(?<name>a)", "a{", "a{3,2}", "[]", "[z-a]", "\\p{S}",
            "\\p{Lu}",
            "a++",
        ]
    )
    func refused(pattern: String) {
        #expect(ModelPattern(pattern) == nil)
    }

    @Test("the verdict is the one of Swift's own engine, on 200 texts for each pattern")
    func sameAsSwift() throws {
        let check = try GeneratedModel.generated().comparePatterns(seed: 20_261_123)
        #expect(check.problems == [])
        #expect(check.count > 1000, "the texts are not all wrong")
    }

    @Test("hostile texts as long as the model allows are judged at once, where backtracking would take minutes")
    func hostileTexts() throws {
        try GeneratedModel.generated().matchHostileTexts()
        #expect(try #require(ModelPattern("^(a+)+$")).matches(String(repeating: "a", count: 20_000) + "!") == false)
        #expect(
            try #require(ModelPattern("^(a|aa)*(a|b)*c?$")).matches(String(repeating: "a", count: 20_000) + "!")
                == false
        )
    }

    @Test("a violated pattern is named and its value is not")
    func violation() {
        let error = #expect(throws: ModelValidationError.self) {
            try RetrieveAndGenerateSessionConfiguration(kmsKeyArn: "hunter2").validate()
        }
        #expect(error?.violations.first?.path == "kmsKeyArn")
        #expect(error?.description.contains("must match ^arn:aws") == true)
        #expect(error?.description.contains("hunter2") == false)
    }
}
