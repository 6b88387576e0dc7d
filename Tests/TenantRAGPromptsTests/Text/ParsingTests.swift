import TenantRAGTestSupport
import Testing

@testable import TenantRAGPrompts

@Suite("Raw text")
struct ParsingTests {
    @Test("parsing gives the same template as interpolation")
    func parses() throws {
        let parsed = try GenerationPrompt(
            parsing: "Caf\u{E9} $5: $query$$current_time$\n$search_results$ $output_format_instructions$"
        )
        let written = try GenerationPrompt(
            "Caf\u{E9} $5: \(.query)\(.currentTime)\n\(.searchResults) \(.outputFormatInstructions)"
        )
        #expect(parsed == written)
    }

    static let errors: [(raw: String, code: PromptError.Code, position: Int)] = [
        ("\u{1F600} $conversation_history$", .placeholderOfAnotherKind, 2),
        ("e\u{301}$Query$", .unknownPlaceholder, 2),
        ("$question$", .unknownPlaceholder, 0),
        ("a $b_2$", .unknownPlaceholder, 2),
        ("$query$search_results$", .ambiguousPlaceholder, 6),
        ("\r\n$quer\u{79}\u{301}$ $quer$", .unknownPlaceholder, 11),
    ]

    @Test("a wrong placeholder is refused at its position", arguments: errors)
    func refuses(raw: String, code: PromptError.Code, position: Int) {
        let error = #expect(throws: PromptError.self) { try GenerationPrompt.Text(parsing: raw) }
        #expect(error?.code == code)
        #expect(error?.position == position)
    }

    @Test("a parsed piece can stand in a template of sections")
    func piece() throws {
        let question = try GenerationPrompt.Text(parsing: "Q: $query$")
        let prompt = try GenerationPrompt {
            question
            "\(.searchResults)"
            "\(.outputFormatInstructions)"
        }
        #expect(prompt.placeholders == [.query, .searchResults, .outputFormatInstructions])
    }

    @Test("random text either parses to itself or is refused", arguments: 0..<4)
    func roundTrip(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<500 {
            let raw = HostileText.random(using: &generator)
            guard let text = try? OrchestrationPrompt.Text(parsing: raw) else { continue }
            let joined = text.segments.map(\.text).joined()
            try #require(Array(joined.utf8) == Array(raw.utf8))
        }
    }
}
