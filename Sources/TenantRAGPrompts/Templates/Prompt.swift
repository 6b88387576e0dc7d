/// A checked prompt template: its placeholders are of the right kind, and it fits the service's limit.
///
/// Placeholders are written as interpolations, so that a wrong one does not compile, and text from outside goes in
/// through ``AdditionalContext`` or `\(untrusted:)`, which make it unable to pose as a part of the template.
/// A plain `String` cannot be interpolated.
///
/// ```swift
/// let context = AdditionalContext("The person is looking at the invoice page.")
/// let prompt = try GenerationPrompt {
///     "Answer only from the search results. Say so when they do not hold the answer."
///     context
///     "Search results:\n\(.searchResults)"
///     "\(.outputFormatInstructions)"
/// }
/// print(prompt.characterCount, "of", GenerationPrompt.characterLimit)
/// ```
///
/// Ready-made templates are `GenerationPrompt.default` and `OrchestrationPrompt.default`.
///
/// Printing a template shows its size and placeholders, never its text, for the text can hold what a user wrote:
/// ask for ``text`` by name.
public struct Prompt<Kind: PromptKind>: Sendable, Hashable {
    /// The maximum number of characters, counted as Unicode scalars, that the service accepts in a template: 4,000.
    ///
    /// Source: model shape `TextPrompt`.
    public static var characterLimit: Int { 4_000 }

    /// The template as the service gets it, placeholders written as `$name$`.
    public let text: String

    /// The length of ``text`` in Unicode scalars, as the service counts it: 1 to 4,000.
    public let characterCount: Int

    /// The text's parts, from which a preview is made without searching the text again.
    let segments: [Segment]

    /// The placeholders in the order they stand in the text, repeated ones as often as they occur.
    public var placeholders: [Placeholder] {
        segments.compactMap { segment in
            if case .placeholder(let placeholder) = segment { placeholder } else { nil }
        }
    }

    /// The number of characters that could still be added; pass it to ``AdditionalContext/truncated(toFit:)``.
    public var unusedCharacterCount: Int {
        Self.characterLimit - characterCount
    }

    /// Accepts a text as it is; for the built-in templates, whose soundness the tests prove.
    init(unchecked content: Text) {
        self.init(segments: content.segments)
    }

    init(segments: [Segment]) {
        var text = ""
        for segment in segments { text += segment.text }
        self.segments = segments
        self.text = text
        characterCount = text.unicodeScalars.count
    }
}

/// A template that writes an answer from search results.
///
/// ```swift
/// let prompt = try GenerationPrompt {
///     "Answer from these results alone, in one sentence:"
///     "\(.searchResults)"
///     "\(.outputFormatInstructions)"
/// }
/// print(prompt.rendered(query: "When was it signed?", searchResults: ["Signed on 3 May."]))
/// ```
public typealias GenerationPrompt = Prompt<GenerationPromptKind>

/// A template that turns a conversation into search queries.
///
/// ```swift
/// let prompt = try OrchestrationPrompt {
///     "Write the queries that have to be looked up to answer the last question."
///     "Earlier:\n\(.conversationHistory)"
///     "Last question: \(.query)"
///     "\(.outputFormatInstructions)"
/// }
/// let history = [(question: "Who runs the Porto office?", answer: "Ana Reis does.")]
/// print(prompt.rendered(query: "Since when?", conversationHistory: history))
/// ```
public typealias OrchestrationPrompt = Prompt<OrchestrationPromptKind>

extension Prompt: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The kind, size and placeholders; never the text.
    public var description: String {
        let names = placeholders.map(\.text).joined(separator: " ")
        return "\(Kind.name) prompt, \(characterCount) of \(Self.characterLimit) characters, \(names)"
    }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// A mirror without children, so that `dump` does not show the text.
    public var customMirror: Mirror {
        Mirror(self, children: [])
    }
}
