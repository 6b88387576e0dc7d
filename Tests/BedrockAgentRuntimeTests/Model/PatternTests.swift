import TenantRAGAWS
import TenantRAGJSON
import TenantRAGTestSupport
import Testing

@testable import BedrockAgentRuntime

@Suite("Patterns of the service model")
struct PatternTests {
    /// Every distinct pattern, by a shape that has it.
    static let patterns: [String: String] = {
        guard let shapes = ServiceModelFacts.shared?.document["shapes"]?.objectValue else { return [:] }
        var patterns: [String: String] = [:]
        for (name, shape) in shapes.sorted(by: { $0.key < $1.key }) {
            if let pattern = shape["pattern"]?.stringValue { patterns[pattern] = name }
        }
        return patterns
    }()

    @Test("every pattern of the model can be made")
    func allPatterns() {
        #expect(Self.patterns.count > 20)
        for (pattern, name) in Self.patterns { #expect(ModelPattern(pattern) != nil, "\(name)") }
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
            "(a", "a)", "[a", "a**", "*", "\\1", "\\bword", "(?<name>a)", "a{", "a{3,2}", "[]", "[z-a]", "\\p{L}",
            "a++",
        ]
    )
    func refused(pattern: String) {
        #expect(ModelPattern(pattern) == nil)
    }

    @Test("the verdict is the one of Swift's own engine, on 200 texts for each pattern")
    func sameAsSwift() throws {
        var random = SeededGenerator(seed: 20_261_123)
        var found = 0
        for (source, name) in Self.patterns.sorted(by: { $0.key < $1.key }) {
            let pattern = try #require(ModelPattern(source))
            let regex = try Regex(source).matchingSemantics(.unicodeScalar)
            let example = ServiceModelFacts.examples[name] ?? "aaaaaaaaaa"
            for _ in 0..<200 {
                let text = mutated(example, &random)
                let isFound = pattern.matches(text)
                // Swift's `$` and `.` see line ends as ECMA's do not; everything else must agree.
                if text.unicodeScalars.contains(where: { "\n\r\u{85}\u{2028}".unicodeScalars.contains($0) }) {
                    continue
                }
                #expect(try isFound == (regex.firstMatch(in: text) != nil), "\(source) \(text.debugDescription)")
                if isFound { found += 1 }
            }
        }
        #expect(found > 1000, "\(found): the texts are not all wrong")
    }

    private func mutated(_ text: String, _ random: inout SeededGenerator) -> String {
        var scalars = Array(text.unicodeScalars)
        let alphabet = Array("abzAZ09:/.-_ *=+@é\u{301}\u{1F4FB}DRAFT\u{200B}\t".unicodeScalars)
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let scalar = alphabet.randomElement(using: &random) ?? "a"
            let index = Int.random(in: 0...scalars.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: scalars.insert(scalar, at: index)
            case 1 where index < scalars.count: scalars[index] = scalar
            case 2 where index < scalars.count: scalars.remove(at: index)
            default: scalars.append(scalar)
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    @Test("hostile texts as long as the model allows are judged at once, where backtracking would take minutes")
    func hostileTexts() throws {
        for (source, _) in Self.patterns {
            let pattern = try #require(ModelPattern(source))
            for unit in ["a", "a:", "a/", "-", ":a-", "arn:aws-", "/a", "0", "*:", "a.", " "] {
                let text = String(repeating: unit, count: 2048 / unit.count)
                _ = pattern.matches(text + "!")
                _ = pattern.matches(text + "\u{0}")
            }
        }
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
