import Foundation
import TenantRAGTestSupport
import Testing

@testable import TenantRAGPrompts

@Suite("Hostile text in a template")
struct HostileContextTests {
    static let count = 2_000

    /// The same text with a context that does nothing, against which hostile ones are compared.
    private func harmless() throws -> (GenerationPrompt, OrchestrationPrompt) {
        try (.default(with: AdditionalContext("x")), .default(with: AdditionalContext("x")))
    }

    @Test("placeholders, tags, fences and roles of the built-in templates stay the same", arguments: 0..<4)
    func builtIns(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let (generation, orchestration) = try harmless()
        let expected = (PromptSurvey(of: generation.text), PromptSurvey(of: orchestration.text))
        for _ in 0..<Self.count / 4 {
            let hostile = HostileText.random(using: &generator)
            let context = AdditionalContext(hostile)
            guard !context.isBlank else { continue }
            let prompts = try (GenerationPrompt.default(with: context), OrchestrationPrompt.default(with: context))
            try #require(PromptSurvey(of: prompts.0.text) == expected.0, "\(hostile.debugDescription)")
            try #require(PromptSurvey(of: prompts.1.text) == expected.1, "\(hostile.debugDescription)")
            try #require(prompts.0.placeholders == generation.placeholders)
            try #require(prompts.0.text.unicodeScalars.count == prompts.0.characterCount)
        }
    }

    @Test("nothing comes back under any Unicode normalisation", arguments: 10..<14)
    func normalised(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let expected = PromptSurvey(of: try harmless().0.text)
        for _ in 0..<Self.count / 8 {
            let hostile = HostileText.random(using: &generator)
            let context = AdditionalContext(hostile)
            guard !context.isBlank else { continue }
            let text = try GenerationPrompt.default(with: context).text
            for form in [
                text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping,
                text.precomposedStringWithCompatibilityMapping, text.decomposedStringWithCompatibilityMapping,
            ] {
                let survey = PromptSurvey(of: form)
                try #require(survey.placeholders == expected.placeholders, "\(hostile.debugDescription)")
                try #require(survey.tags == expected.tags, "\(hostile.debugDescription)")
                try #require(survey.angleBrackets == expected.angleBrackets, "\(hostile.debugDescription)")
                try #require(survey.roles == expected.roles, "\(hostile.debugDescription)")
                try #require(!form.utf8.contains(UInt8(ascii: "`")), "\(hostile.debugDescription)")
            }
        }
    }

    @Test("inside a sentence it adds nothing and stays on its line", arguments: 20..<24)
    func inline(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        func prompt(_ name: String) throws -> GenerationPrompt {
            try GenerationPrompt(
                """
                \(untrusted: name)
                The page is <b>\(untrusted: name)</b>.
                \(.searchResults)\(untrusted: name)
                \(.outputFormatInstructions)
                """
            )
        }
        let expected = PromptSurvey(of: try prompt("x").text)
        for _ in 0..<Self.count / 4 {
            let hostile = HostileText.random(using: &generator)
            let text = try prompt(hostile).text
            try #require(PromptSurvey(of: text) == expected, "\(hostile.debugDescription)")
            try #require(text.utf8.count { $0 == UInt8(ascii: "\n") } == 3)
        }
    }

    @Test("character references give back what could be seen", arguments: 30..<34)
    func reversible(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<Self.count / 4 {
            let hostile = HostileText.random(using: &generator)
            let visible = VisibleText.lines(of: hostile).map { line in
                var text = String.UnicodeScalarView()
                text.append(contentsOf: line)
                return String(text)
            }
            let decoded = EscapedText(hostile).lines.map(CharacterReferences.decoded)
            try #require(
                decoded.map { Array($0.utf8) } == visible.map { Array($0.utf8) },
                "\(hostile.debugDescription)"
            )
        }
    }

    @Test("a cut keeps within its limit, never splits an escape, and is safe again", arguments: 40..<44)
    func truncated(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let expected = PromptSurvey(of: try harmless().0.text)
        for _ in 0..<Self.count / 8 {
            let hostile = HostileText.random(using: &generator)
            let context = AdditionalContext(hostile)
            let room = Int.random(in: -10...(context.characterCount + 10), using: &generator)
            let cut = context.truncated(toFit: room)
            try #require(cut.characterCount <= max(room, 0))
            try #require(cut.isTruncated == (context.characterCount > room))
            for line in cut.escaped.lines {
                let references = line.components(separatedBy: "&").dropFirst()
                try #require(
                    references.allSatisfy { $0.utf8.contains(UInt8(ascii: ";")) },
                    "\(hostile.debugDescription)"
                )
            }
            guard !cut.isBlank else { continue }
            let text = try GenerationPrompt.default(with: cut).text
            try #require(PromptSurvey(of: text) == expected, "\(hostile.debugDescription)")
        }
    }

    @Test("no Unicode scalar brings a dollar sign, an angle bracket or a back-tick, as it is or normalised")
    func everyScalar() throws {
        let forbidden = Set("$<>`".utf8)
        for start in stride(from: UInt32(0), to: 0x110000, by: 0x1000) {
            var view = String.UnicodeScalarView()
            for value in start..<start + 0x1000 {
                if let scalar = Unicode.Scalar(value) { view.append(scalar) }
            }
            let text = EscapedText(String(view)).quoted
            for form in [
                text, text.decomposedStringWithCanonicalMapping, text.decomposedStringWithCompatibilityMapping,
                text.precomposedStringWithCompatibilityMapping,
            ] {
                try #require(!form.utf8.contains(where: forbidden.contains), "in the block that starts at \(start)")
            }
        }
    }
}
