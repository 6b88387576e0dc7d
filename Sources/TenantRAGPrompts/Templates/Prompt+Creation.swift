extension Prompt {
    /// Creates a template from one text with interpolated placeholders.
    ///
    /// ```swift
    /// let prompt = try GenerationPrompt("Question: \(.query)\n\(.searchResults)\n\(.outputFormatInstructions)")
    /// ```
    ///
    /// - Parameters:
    ///   - text: the author's own text; see ``Text`` for what can be interpolated.
    ///   - waived: expectations that this template breaks on purpose; none by default.
    /// - Throws: ``PromptError`` when a required placeholder is missing, when literal text holds something that reads
    ///   as a placeholder, when an expectation is broken, or when the text exceeds ``characterLimit``.
    public init(_ text: Text, waiving waived: PromptExpectations = []) throws(PromptError) {
        self.init(segments: text.segments)
        try check(waiving: waived)
    }

    /// Creates a template from sections, which are joined by blank lines.
    ///
    /// A section is a text, an ``AdditionalContext`` (nil or blank: left out with its heading and its blank line), or
    /// an `if`, `switch` or `for` over them.
    ///
    /// - Parameters:
    ///   - waived: expectations that this template breaks on purpose; none by default.
    ///   - sections: the template's sections, first to last.
    /// - Throws: ``PromptError`` for the same reasons as ``init(_:waiving:)``.
    public init(
        waiving waived: PromptExpectations = [],
        @Builder sections: () -> Text
    ) throws(PromptError) {
        try self.init(sections(), waiving: waived)
    }

    /// Creates a template from raw text in which placeholders stand as `$name$`, such as a file that the author keeps.
    ///
    /// Every `$name$` must be a placeholder of this kind; a lone `$`, as in a price, is text. Never give this anything
    /// that a user or a document wrote: its content is trusted as the author's own.
    ///
    /// - Parameters:
    ///   - rawText: the author's template.
    ///   - waived: expectations that this template breaks on purpose; none by default.
    /// - Throws: ``PromptError`` for a placeholder that is unknown, of another kind, or ambiguous, and for the same
    ///   reasons as ``init(_:waiving:)``.
    public init(parsing rawText: String, waiving waived: PromptExpectations = []) throws(PromptError) {
        try self.init(Text(parsing: rawText), waiving: waived)
    }
}
