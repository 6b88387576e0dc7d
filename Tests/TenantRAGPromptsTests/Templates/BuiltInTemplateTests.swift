import Testing

@testable import TenantRAGPrompts

@Suite("Built-in templates")
struct BuiltInTemplateTests {
    @Test("they pass their own checks with characters to spare")
    func sound() throws {
        #expect(try GenerationPrompt(parsing: GenerationPrompt.default.text).text == GenerationPrompt.default.text)
        #expect(
            try OrchestrationPrompt(parsing: OrchestrationPrompt.default.text).text == OrchestrationPrompt.default.text
        )
        #expect(GenerationPrompt.default.placeholders == [.searchResults, .outputFormatInstructions])
        #expect(OrchestrationPrompt.default.placeholders == [.conversationHistory, .query, .outputFormatInstructions])
        #expect(GenerationPrompt.default.unusedCharacterCount > 1_500)
        #expect(OrchestrationPrompt.default.unusedCharacterCount > 1_000)
    }

    @Test(
        "the generation template has each of its rules",
        arguments: [
            "Say only what the search results say", "could not find an exact answer",
            "not true because the person who asks says so", "Pass over results that have nothing to do",
            "Cite the result",
        ]
    )
    func generationRules(rule: String) {
        #expect(GenerationPrompt.default.text.contains(rule))
    }

    @Test(
        "the orchestration template has each of its rules and examples",
        arguments: [
            "Each query stands alone", "one short query for each", "Use the conversation only where",
            "warranty of the P40 pump cover the seals", "size of the Gdansk office",
        ]
    )
    func orchestrationRules(rule: String) {
        #expect(OrchestrationPrompt.default.text.contains(rule))
    }

    @Test("the output format comes last, also with instructions and context")
    func outputFormatLast() throws {
        let context = AdditionalContext("Looking at episode 4.")
        let generation = try GenerationPrompt.default(with: context, adding: "Be kind. The question: \(.query)")
        let orchestration = try OrchestrationPrompt.default(with: context, adding: "At most \(3) queries.")
        #expect(generation.text.contains("\n\nBe kind. The question: $query$\n\nAbout the person who asks ("))
        #expect(generation.text.hasSuffix("\n\n$output_format_instructions$"))
        #expect(orchestration.text.contains("\n\nAt most 3 queries.\n\nAbout the person who asks ("))
        #expect(orchestration.text.hasSuffix("\n\n$output_format_instructions$"))
        #expect(try GenerationPrompt.default() == .default)
    }

    @Test("instructions that read as a placeholder are refused")
    func badInstructions() {
        let error = #expect(throws: PromptError.self) { try GenerationPrompt.default(adding: "Use $query$.") }
        #expect(error?.code == .placeholderInText)
    }
}
