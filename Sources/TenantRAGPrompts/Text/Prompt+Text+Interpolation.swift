extension Prompt.Text {
    /// Gathers the parts of an interpolated literal.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var parts: [Part] = []

        /// Starts with room for the parts; the compiler calls this.
        ///
        /// - Parameters:
        ///   - literalCapacity: not used.
        ///   - interpolationCount: how many interpolations the literal has.
        public init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(2 * interpolationCount + 1)
        }

        /// Adds the author's own text.
        public mutating func appendLiteral(_ literal: StaticString) {
            let text = literal.description
            if !text.isEmpty { parts.append(.literal(text)) }
        }

        /// Adds a placeholder of the template's kind.
        public mutating func appendInterpolation(_ placeholder: Prompt<Kind>.Placeholder) {
            parts.append(.placeholder(placeholder))
        }

        /// Adds another piece of text of the same kind.
        public mutating func appendInterpolation(_ text: Prompt<Kind>.Text) {
            parts += text.parts
        }

        /// Adds text from outside as a block of its own, or nothing when there is none or it is blank.
        ///
        /// If nothing is added, the line it would have stood on is removed, too.
        public mutating func appendInterpolation(_ context: AdditionalContext?) {
            parts.append(.context(context))
        }

        /// Adds an integer.
        public mutating func appendInterpolation(_ number: some BinaryInteger) {
            parts.append(.literal(String(number)))
        }

        /// Adds text from outside, escaped as ``AdditionalContext`` describes, on one line.
        ///
        /// - Parameter text: anything, such as a page title or a user's name.
        public mutating func appendInterpolation(untrusted text: String) {
            let line = EscapedText(text).singleLine
            if !line.isEmpty { parts.append(.literal(line)) }
        }

        /// Refuses a plain string, whose origin the library cannot know.
        @available(
            *,
            unavailable,
            message: "write \\(untrusted: text) for text from outside; parse the author's own with Text(parsing:)"
        )
        public mutating func appendInterpolation(_ text: some StringProtocol) {}
    }
}
