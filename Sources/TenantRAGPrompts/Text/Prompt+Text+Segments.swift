extension Prompt.Text {
    /// The parts as literal text and placeholders: contexts laid out on lines of their own, absent ones left out.
    var segments: [Prompt<Kind>.Segment] {
        var layout = Layout()
        for part in parts {
            switch part {
            case .literal(let text): layout.append(text)
            case .placeholder(let placeholder): layout.append(placeholder)
            case .context(let context):
                if let context, !context.isBlank { layout.append(block: context.block) } else { layout.leaveOut() }
            }
        }
        return layout.finish()
    }

    private struct Layout {
        private var segments: [Prompt<Kind>.Segment] = []
        private var literal = ""
        /// Set after a context that was left out at the start of a line: the line break that ended its line, and the
        /// blank lines after it, would leave a hole.
        private var closesHole = false
        /// Set after a block: what follows it starts on a new line.
        private var needsLineBreak = false

        private var isAtLineStart: Bool {
            literal.utf8.last.map { $0 == UInt8(ascii: "\n") } ?? segments.isEmpty
        }

        mutating func append(_ text: String) {
            guard !text.isEmpty else { return }
            var text = Substring(text)
            if closesHole {
                text = Substring(text.unicodeScalars.drop { $0 == "\n" || $0 == "\r" })
                if text.isEmpty { return }
            }
            if needsLineBreak, text.utf8.first != UInt8(ascii: "\n") { literal += "\n" }
            closesHole = false
            needsLineBreak = false
            literal += text
        }

        mutating func append(_ placeholder: Prompt<Kind>.Placeholder) {
            if needsLineBreak { literal += "\n" }
            closesHole = false
            needsLineBreak = false
            flush()
            segments.append(.placeholder(placeholder))
        }

        mutating func append(block: String) {
            if needsLineBreak || !isAtLineStart { literal += "\n" }
            literal += block
            closesHole = false
            needsLineBreak = true
        }

        mutating func leaveOut() {
            if isAtLineStart { closesHole = true }
        }

        mutating func finish() -> [Prompt<Kind>.Segment] {
            if closesHole {
                while literal.utf8.last == UInt8(ascii: "\n") { literal.unicodeScalars.removeLast() }
            }
            flush()
            return segments
        }

        private mutating func flush() {
            if !literal.isEmpty { segments.append(.literal(literal)) }
            literal = ""
        }
    }
}
