extension Prompt {
    /// A piece of a template as its author writes it: literal text, placeholders and, marked as such, text from
    /// outside.
    ///
    /// | interpolation | becomes |
    /// | --- | --- |
    /// | `\(.query)` | the placeholder `$query$`; only those of the template's kind compile |
    /// | `\(untrusted: title)` | text from outside, escaped, on one line |
    /// | `\(context)` | an ``AdditionalContext`` or nil as a block of its own |
    /// | `\(rules)` | another piece of the same kind |
    /// | `\(3)` | an integer |
    ///
    /// A plain `String` does not compile, because its origin cannot be seen. Text that the author keeps elsewhere,
    /// such as in a file, comes in through ``init(parsing:)``.
    ///
    /// ```swift
    /// let rules: GenerationPrompt.Text = "Answer in at most \(3) sentences."
    /// let prompt = try GenerationPrompt("\(rules)\n\n\(.searchResults)\n\n\(.outputFormatInstructions)")
    /// ```
    public struct Text: Sendable, Hashable, ExpressibleByStringInterpolation {
        enum Part: Sendable, Hashable {
            case literal(String)
            case placeholder(Placeholder)
            /// Nil or blank: left out, and with it the line it stands on.
            case context(AdditionalContext?)
        }

        var parts: [Part]

        /// Creates a text from a literal, which is the author's own because it is static.
        public init(stringLiteral value: StaticString) {
            parts = [.literal(value.description)]
        }

        /// Creates a text from an interpolated literal; see ``Text`` for what can stand in it.
        public init(stringInterpolation: StringInterpolation) {
            parts = stringInterpolation.parts
        }

        /// Creates a text from raw text of the author in which placeholders stand as `$name$`.
        ///
        /// Never give this anything that a user or a document wrote.
        ///
        /// - Parameter rawText: the author's text; a lone `$` is text.
        /// - Throws: ``PromptError`` for a `$name$` that is unknown, of another kind, or shares a dollar sign with the
        ///   one before.
        public init(parsing rawText: String) throws(PromptError) {
            parts = try Self.parsedParts(of: rawText)
        }

        init(_ context: AdditionalContext) {
            parts = [.context(context)]
        }

        init(joining sections: [Text]) {
            parts = Array(sections.map(\.parts).joined(separator: [.literal("\n\n")]))
        }

        var isEmpty: Bool {
            segments.isEmpty
        }
    }
}

extension Prompt.Text: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The number of parts; never the text, which can hold what a user wrote.
    public var description: String { "\(Kind.name) prompt text, \(parts.count) parts" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// A mirror without children, so that `dump` does not show the text.
    public var customMirror: Mirror {
        Mirror(self, children: [])
    }
}
