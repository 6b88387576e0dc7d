/// The purpose of a template, which decides the placeholders it may and must hold.
///
/// The two kinds that the service knows are ``GenerationPromptKind`` and ``OrchestrationPromptKind``. A placeholder
/// belongs to a kind at compile time: `\(.searchResults)` in an ``OrchestrationPrompt`` does not compile.
public protocol PromptKind: SendableMetatype {
    /// The kind's name in error messages, such as `generation`.
    static var name: String { get }

    /// The placeholders that the service fills in templates of this kind.
    static var placeholders: [Prompt<Self>.Placeholder] { get }

    /// The placeholders without which the service refuses a template of this kind.
    static var requiredPlaceholders: [Prompt<Self>.Placeholder] { get }

    /// The properties that a sound template of this kind has, though the service does not insist on them.
    static var expectations: PromptExpectations { get }
}

/// The kind of template that writes an answer from search results.
///
/// Model member `GenerationConfiguration.promptTemplate`: `$search_results$` is required.
public enum GenerationPromptKind: PromptKind {
    /// The name in error messages: `generation`.
    public static let name = "generation"

    /// The placeholders that the service fills.
    public static let placeholders: [GenerationPrompt.Placeholder] = [
        .searchResults, .query, .currentTime, .outputFormatInstructions,
    ]

    /// The search results, without which there is nothing to answer from.
    public static let requiredPlaceholders: [GenerationPrompt.Placeholder] = [.searchResults]

    /// Citations, and an output format that comes last.
    public static let expectations: PromptExpectations = [.citations, .outputFormatLast]
}

/// The kind of template that turns a conversation into search queries.
///
/// Model member `OrchestrationConfiguration.promptTemplate`: `$conversation_history$` and
/// `$output_format_instructions$` are required.
public enum OrchestrationPromptKind: PromptKind {
    /// The name in error messages: `orchestration`.
    public static let name = "orchestration"

    /// The placeholders that the service fills.
    public static let placeholders: [OrchestrationPrompt.Placeholder] = [
        .conversationHistory, .query, .currentTime, .outputFormatInstructions,
    ]

    /// The conversation and the output format.
    public static let requiredPlaceholders: [OrchestrationPrompt.Placeholder] = [
        .conversationHistory, .outputFormatInstructions,
    ]

    /// None: what an orchestration template should hold it must hold.
    public static let expectations: PromptExpectations = []
}
