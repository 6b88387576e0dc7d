extension Prompt {
    /// The template with its placeholders filled, to see what a model will be given.
    ///
    /// The service fills templates itself and in a form of its own; this is a preview. Values are put in as they are,
    /// and a `$name$` in a value is not filled in turn.
    ///
    /// - Parameter value: gives the text for each placeholder, once for each of its occurrences.
    /// - Returns: the filled text, of any length.
    public func rendered(filling value: (Placeholder) -> String) -> String {
        var output = ""
        for segment in segments {
            switch segment {
            case .literal(let text): output += text
            case .placeholder(let placeholder): output += value(placeholder)
            }
        }
        return output
    }
}

extension Prompt where Kind == GenerationPromptKind {
    /// The template filled with samples, to see what a model will be given.
    ///
    /// ```swift
    /// print(GenerationPrompt.default.rendered(query: "When was it signed?", searchResults: ["Signed on 3 May."]))
    /// ```
    ///
    /// - Parameters:
    ///   - query: the question.
    ///   - searchResults: texts of results, which are numbered from 1 in the preview.
    ///   - currentTime: the time, in any form.
    ///   - outputFormatInstructions: the stand-in for the service's own instructions.
    /// - Returns: the filled text.
    public func rendered(
        query: String,
        searchResults: [String],
        currentTime: String = PromptSample.currentTime,
        outputFormatInstructions: String = PromptSample.outputFormatInstructions
    ) -> String {
        let results = searchResults.enumerated().map { "[\($0.offset + 1)] \($0.element)" }.joined(separator: "\n\n")
        return rendered { placeholder in
            switch placeholder {
            case .query: query
            case .searchResults: results
            case .currentTime: currentTime
            case .outputFormatInstructions: outputFormatInstructions
            default: placeholder.text
            }
        }
    }
}

extension Prompt where Kind == OrchestrationPromptKind {
    /// The template filled with samples, to see what a model will be given.
    ///
    /// ```swift
    /// let history = [(question: "Who runs the Porto office?", answer: "Ana Reis does.")]
    /// print(OrchestrationPrompt.default.rendered(query: "Since when?", conversationHistory: history))
    /// ```
    ///
    /// - Parameters:
    ///   - query: the question.
    ///   - conversationHistory: earlier turns, oldest first; none by default.
    ///   - currentTime: the time, in any form.
    ///   - outputFormatInstructions: the stand-in for the service's own instructions.
    /// - Returns: the filled text.
    public func rendered(
        query: String,
        conversationHistory: [(question: String, answer: String)] = [],
        currentTime: String = PromptSample.currentTime,
        outputFormatInstructions: String = PromptSample.outputFormatInstructions
    ) -> String {
        let history = conversationHistory.map { "Person: \($0.question)\nYou: \($0.answer)" }.joined(separator: "\n")
        return rendered { placeholder in
            switch placeholder {
            case .query: query
            case .conversationHistory: history
            case .currentTime: currentTime
            case .outputFormatInstructions: outputFormatInstructions
            default: placeholder.text
            }
        }
    }
}
