import Testing

@testable import TenantRAGPrompts

@Suite("Templates")
struct PromptTests {
    @Test("interpolated placeholders become their marks, in order")
    func interpolation() throws {
        let generation = try GenerationPrompt(
            "At \(.currentTime): \(.query)\n\(.searchResults)\n\(.outputFormatInstructions)"
        )
        #expect(generation.text == "At $current_time$: $query$\n$search_results$\n$output_format_instructions$")
        #expect(generation.placeholders == [.currentTime, .query, .searchResults, .outputFormatInstructions])
        let orchestration = try OrchestrationPrompt("\(.conversationHistory)\(.query)\(.outputFormatInstructions)")
        #expect(orchestration.text == "$conversation_history$$query$$output_format_instructions$")
    }

    @Test("a price and a lone dollar sign are text")
    func loneDollar() throws {
        let prompt = try GenerationPrompt("$5, $ 6$, $100$ $$ a$ \(.searchResults)$ $\(.outputFormatInstructions) \n")
        #expect(prompt.placeholders == [.searchResults, .outputFormatInstructions])
    }

    static let generationErrors: [(GenerationPrompt.Text, PromptError.Code)] = [
        ("", .missingPlaceholder),
        ("Hello", .missingPlaceholder),
        ("\(.query) \(.outputFormatInstructions)", .missingPlaceholder),
        ("\(.searchResults)", .noCitations),
        ("\(.outputFormatInstructions) \(.searchResults)", .textAfterOutputFormat),
        ("\(.searchResults) \(.outputFormatInstructions) Good luck!", .textAfterOutputFormat),
        ("\(.searchResults) \(.outputFormatInstructions)\(AdditionalContext("x"))", .textAfterOutputFormat),
        ("$search_results$ \(.outputFormatInstructions)", .placeholderInText),
        ("$foo$ \(.searchResults) \(.outputFormatInstructions)", .placeholderInText),
        ("\(.searchResults)$foo$ \(.outputFormatInstructions)", .placeholderInText),
        ("\(.query)$query$\(.searchResults) \(.outputFormatInstructions)", .placeholderInText),
        ("$search_results\(.searchResults) \(.outputFormatInstructions)", .placeholderInText),
        ("\(.searchResults)query$ \(.outputFormatInstructions)", .placeholderInText),
        ("$\("query" as GenerationPrompt.Text)$ \(.searchResults) \(.outputFormatInstructions)", .placeholderInText),
        ("$\(1)$ $\(untrusted: "query")$ \(.searchResults) \(.outputFormatInstructions)", .placeholderInText),
    ]

    @Test("an unsound generation template is refused with its reason", arguments: generationErrors)
    func refusals(text: GenerationPrompt.Text, code: PromptError.Code) {
        let error = #expect(throws: PromptError.self) { try GenerationPrompt(text) }
        #expect(error?.code == code)
    }

    static let orchestrationErrors: [(OrchestrationPrompt.Text, String)] = [
        ("", "$conversation_history$ and $output_format_instructions$"),
        ("\(.conversationHistory)", "must hold $output_format_instructions$."),
        ("\(.query) \(.outputFormatInstructions)", "must hold $conversation_history$."),
    ]

    @Test("an orchestration template must hold history and output format", arguments: orchestrationErrors)
    func orchestrationRefusals(text: OrchestrationPrompt.Text, part: String) {
        let error = #expect(throws: PromptError.self) { try OrchestrationPrompt(text) }
        #expect(error?.code == .missingPlaceholder)
        #expect(error?.message.contains(part) == true)
    }

    @Test("an orchestration template may go on after its output format")
    func orchestrationOrder() throws {
        let prompt = try OrchestrationPrompt("\(.outputFormatInstructions)\n\(.conversationHistory)")
        #expect(prompt.placeholders == [.outputFormatInstructions, .conversationHistory])
    }

    @Test("expectations can be waived, requirements cannot")
    func waiving() throws {
        let prompt = try GenerationPrompt("\(.searchResults)", waiving: .citations)
        #expect(prompt.text == "$search_results$")
        _ = try GenerationPrompt("\(.outputFormatInstructions) \(.searchResults)", waiving: .outputFormatLast)
        _ = try GenerationPrompt(waiving: [.citations]) { "\(.searchResults)" }
        let error = #expect(throws: PromptError.self) {
            try GenerationPrompt("Hi", waiving: [.citations, .outputFormatLast])
        }
        #expect(error?.code == .missingPlaceholder)
    }

    @Test(
        "the limit is 4,000 Unicode scalars, whatever the script",
        arguments: ["a", "\u{E9}", "e\u{301}", "\u{1F1F5}\u{1F1F9}", "\u{1F600}"]
    )
    func limit(character: String) throws {
        let head = "$search_results$$output_format_instructions$".unicodeScalars.count
        let filler = String(repeating: character, count: (4_000 - head) / character.unicodeScalars.count)
        let full = filler + String(repeating: "x", count: 4_000 - head - filler.unicodeScalars.count)
        let prompt = try GenerationPrompt(parsing: "\(full)$search_results$$output_format_instructions$")
        #expect(prompt.characterCount == 4_000)
        #expect(prompt.unusedCharacterCount == 0)
        let error = #expect(throws: PromptError.self) {
            try GenerationPrompt(parsing: "\(full)x$search_results$$output_format_instructions$")
        }
        #expect(error?.code == .tooLong)
        #expect(error?.count == 4_001)
        #expect(error?.limit == 4_000)
        #expect(error?.description.hasSuffix("It has 4001 characters; the limit is 4000.") == true)
    }

    @Test("an error gives the position, and never the text")
    func errorHoldsNoText() {
        let error = #expect(throws: PromptError.self) {
            try GenerationPrompt("\u{1F600} $SECRET$ \(.searchResults) \(.outputFormatInstructions)")
        }
        #expect(error?.position == 2)
        #expect(error?.description.contains("SECRET") == false)
    }

    @Test("sections are joined by blank lines, absent ones leave no hole", arguments: [true, false], [0, 2])
    func sections(isFirst: Bool, rules: Int) throws {
        let prompt = try GenerationPrompt {
            if isFirst {
                "First."
            } else {
                "Other."
                "Another."
            }
            for rule in 0..<rules { "Rule \(rule)" }
            if rules > 0 { "Rules: \(rules)" }
            AdditionalContext("")
            ""
            nil as AdditionalContext?
            "\(.searchResults)"
            "\(.outputFormatInstructions)"
        }
        let expected =
            (isFirst ? ["First."] : ["Other.", "Another."]) + (rules > 0 ? ["Rule 0", "Rule 1", "Rules: 2"] : [])
            + ["$search_results$", "$output_format_instructions$"]
        #expect(prompt.text == expected.joined(separator: "\n\n"))
    }
}
