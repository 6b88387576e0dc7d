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
