extension Prompt {
    /// A position in a template that the service fills, written in it as `$name$`.
    public struct Placeholder: Sendable, Hashable, CustomStringConvertible {
        /// The name without the dollar signs, such as `search_results`.
        public let name: String

        /// The placeholder as it stands in a template, such as `$search_results$`.
        public var text: String { "$\(name)$" }

        /// The same as ``text``.
        public var description: String { text }

        init(_ name: String) {
            self.name = name
        }

        /// The question that is being answered, `$query$`.
        ///
        /// Current models are given the question beside the template; older ones see it only where this stands.
        public static var query: Self { Self("query") }

        /// The service's time when it fills the template, `$current_time$`.
        public static var currentTime: Self { Self("current_time") }

        /// The service's own instructions on how to write its output, `$output_format_instructions$`.
        ///
        /// Without it a generated answer carries no citations. In a generation template it comes last.
        public static var outputFormatInstructions: Self { Self("output_format_instructions") }
    }
}

extension Prompt.Placeholder where Kind == GenerationPromptKind {
    /// The numbered search results, `$search_results$`.
    public static var searchResults: Self { Self("search_results") }

    /// Unavailable, so that the compiler reports that a generation template has no history.
    @available(*, unavailable, message: "the service fills $conversation_history$ in orchestration prompts only")
    public static var conversationHistory: Self { Self("conversation_history") }
}

extension Prompt.Placeholder where Kind == OrchestrationPromptKind {
    /// The earlier messages of the session, `$conversation_history$`.
    public static var conversationHistory: Self { Self("conversation_history") }

    /// Unavailable, so that the compiler reports that there are no results yet when queries are written.
    @available(*, unavailable, message: "the service fills $search_results$ in generation prompts only")
    public static var searchResults: Self { Self("search_results") }
}
