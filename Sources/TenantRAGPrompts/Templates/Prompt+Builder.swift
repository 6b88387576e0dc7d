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
