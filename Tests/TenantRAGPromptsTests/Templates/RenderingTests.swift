import Testing

@testable import TenantRAGPrompts

@Suite("Previews")
struct RenderingTests {
    @Test("a generation template is filled with question, numbered results and samples")
    func generation() throws {
        let prompt = try GenerationPrompt(
            "\(.currentTime) Q: \(.query)\n\(.searchResults)\n\(.outputFormatInstructions)"
        )
        let text = prompt.rendered(
            query: "Why?",
            searchResults: ["One.", "Two."],
            outputFormatInstructions: "As JSON."
        )
        #expect(text == "\(PromptSample.currentTime) Q: Why?\n[1] One.\n\n[2] Two.\nAs JSON.")
    }

    @Test("an orchestration template is filled with the conversation, oldest turn first")
    func orchestration() throws {
        let prompt = try OrchestrationPrompt("\(.conversationHistory)|\(.query)|\(.outputFormatInstructions)")
        let text = prompt.rendered(query: "C?", conversationHistory: [("A?", "A."), ("B?", "B.")])
        #expect(text == "Person: A?\nYou: A.\nPerson: B?\nYou: B.|C?|\(PromptSample.outputFormatInstructions)")
    }

    @Test("a placeholder in a value is not filled in turn")
    func notTwice() {
        let text = GenerationPrompt.default.rendered(
            query: "Q",
            searchResults: ["$output_format_instructions$ $query$"]
        )
        #expect(text.contains("[1] $output_format_instructions$ $query$"))
    }

    @Test("filling each placeholder with its mark gives the template")
    func identity() {
        #expect(GenerationPrompt.default.rendered { $0.text } == GenerationPrompt.default.text)
        #expect(OrchestrationPrompt.default.rendered { $0.text } == OrchestrationPrompt.default.text)
    }
}
