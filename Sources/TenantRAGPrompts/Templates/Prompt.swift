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

extension Prompt {
    /// A stretch of literal text, or a placeholder.
    enum Segment: Sendable, Hashable {
        case literal(String)
        case placeholder(Placeholder)

        var text: String {
            switch self {
            case .literal(let text): text
            case .placeholder(let placeholder): placeholder.text
            }
        }
    }
}

extension Prompt.Text {
    static func parsedParts(of rawText: String) throws(PromptError) -> [Part] {
        var parts: [Part] = []
        var end = rawText.startIndex
        var endOffset = 0
        for mark in PlaceholderMark.all(in: rawText) {
            guard !mark.sharesDollar else {
                throw PromptError(
                    .ambiguousPlaceholder,
                    "Two placeholders share a dollar sign. Write $one$$two$, or put a space between them.",
                    position: rawText.scalarOffset(ofUTF8: mark.utf8Range.lowerBound)
                )
            }
            let start = rawText.utf8.index(end, offsetBy: mark.utf8Range.lowerBound - endOffset)
            if start > end { parts.append(.literal(String(rawText[end..<start]))) }
            end = rawText.utf8.index(start, offsetBy: mark.utf8Range.count)
            endOffset = mark.utf8Range.upperBound
            try parts.append(.placeholder(placeholder(written: rawText[start..<end])))
        }
        if end < rawText.endIndex { parts.append(.literal(String(rawText[end...]))) }
        return parts
    }

    private static func placeholder(
        written mark: Substring
    ) throws(PromptError) -> Prompt<Kind>.Placeholder {
        if let known = Kind.placeholders.first(where: { $0.text.utf8.elementsEqual(mark.utf8) }) { return known }
        let position = mark.base.unicodeScalars.distance(from: mark.base.startIndex, to: mark.startIndex)
        let foreign = GenerationPromptKind.placeholders.map(\.text) + OrchestrationPromptKind.placeholders.map(\.text)
        if let name = foreign.first(where: { $0.utf8.elementsEqual(mark.utf8) }) {
            throw PromptError(
                .placeholderOfAnotherKind,
                "The service does not fill \(name) in a \(Kind.name) prompt.",
                position: position
            )
        }
        let names = Kind.placeholders.map(\.text).joined(separator: ", ")
        throw PromptError(
            .unknownPlaceholder,
            "No placeholder has this name. A \(Kind.name) prompt can hold \(names).",
            position: position
        )
    }
}

extension Prompt {
    /// Gathers the sections of a template; see ``Prompt/init(waiving:sections:)``.
    @resultBuilder
    public enum Builder {
        /// Accepts a text as a section.
        public static func buildExpression(_ text: Text) -> [Text] { [text] }

        /// Accepts additional context as a section, or nothing when there is none or it is blank.
        public static func buildExpression(_ context: AdditionalContext?) -> [Text] {
            guard let context, !context.isBlank else { return [] }
            return [Text(context)]
        }

        /// Refuses a plain string, whose origin the library cannot know.
        @available(
            *,
            unavailable,
            message: "wrap text from outside in AdditionalContext; parse the author's own with Text(parsing:)"
        )
        public static func buildExpression(_ text: String) -> [Text] { [] }

        /// Joins sections in their order.
        public static func buildBlock(_ sections: [Text]...) -> [Text] { sections.flatMap(\.self) }

        /// Accepts the sections of an `if` without `else`.
        public static func buildOptional(_ sections: [Text]?) -> [Text] { sections ?? [] }

        /// Accepts the sections of the first branch.
        public static func buildEither(first sections: [Text]) -> [Text] { sections }

        /// Accepts the sections of the other branch.
        public static func buildEither(second sections: [Text]) -> [Text] { sections }

        /// Accepts the sections of a loop.
        public static func buildArray(_ sections: [[Text]]) -> [Text] { sections.flatMap(\.self) }

        /// Accepts sections that need a newer system.
        public static func buildLimitedAvailability(_ sections: [Text]) -> [Text] { sections }

        /// Joins the sections with blank lines.
        public static func buildFinalResult(_ sections: [Text]) -> Text {
            Text(joining: sections.filter { !$0.isEmpty })
        }
    }
}
