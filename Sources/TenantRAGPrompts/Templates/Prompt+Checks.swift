extension Prompt {
    func check(waiving waived: PromptExpectations) throws(PromptError) {
        try checkMarks()
        try checkRequiredPlaceholders()
        try checkExpectations(Kind.expectations.subtracting(waived))
        guard characterCount <= Self.characterLimit else {
            throw PromptError(
                .tooLong,
                "The \(Kind.name) prompt is too long. Shorten it, or cut its context with truncated(toFit:).",
                count: characterCount,
                limit: Self.characterLimit
            )
        }
    }

    /// Whatever reads as `$name$` in the whole text must have been written as a placeholder.
    ///
    /// The whole text is searched, not each literal: `"$query"` before a placeholder would read as one, too.
    private func checkMarks() throws(PromptError) {
        var intended: [Int] = []
        var offset = 0
        for segment in segments {
            if case .placeholder = segment { intended.append(offset) }
            offset += segment.text.utf8.count
        }
        for mark in PlaceholderMark.all(in: text) where !intended.contains(sortedOffset: mark.utf8Range.lowerBound) {
            throw PromptError(
                .placeholderInText,
                "Literal text of the \(Kind.name) prompt reads as a placeholder between dollar signs. "
                    + "Interpolate the placeholder, or use init(parsing:) for raw text.",
                position: text.scalarOffset(ofUTF8: mark.utf8Range.lowerBound)
            )
        }
    }

    private func checkRequiredPlaceholders() throws(PromptError) {
        let present = Set(placeholders)
        let missing = Kind.requiredPlaceholders.filter { !present.contains($0) }
        guard missing.isEmpty else {
            let names = missing.map(\.text).joined(separator: " and ")
            throw PromptError(.missingPlaceholder, "A \(Kind.name) prompt must hold \(names).")
        }
    }

    private func checkExpectations(_ expected: PromptExpectations) throws(PromptError) {
        let format = Placeholder.outputFormatInstructions
        guard let last = segments.lastIndex(of: .placeholder(format)) else {
            guard !expected.contains(.citations) else {
                throw PromptError(
                    .noCitations,
                    "Without \(format) an answer has no citations, and its sources cannot be checked. "
                        + "Add it at the end, or waive .citations."
                )
            }
            return
        }
        guard expected.contains(.outputFormatLast) else { return }
        let isLast = segments[(last + 1)...].allSatisfy { segment in
            if case .literal(let text) = segment {
                text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
            } else {
                false
            }
        }
        guard isLast else {
            throw PromptError(
                .textAfterOutputFormat,
                "Text after \(format) can make the service refuse to answer. Move it up, or waive .outputFormatLast."
            )
        }
    }
}

extension [Int] {
    /// Returns whether the ascending array holds an offset, by binary search: a hostile text can hold very many marks.
    fileprivate func contains(sortedOffset offset: Int) -> Bool {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if self[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low < endIndex && self[low] == offset
    }
}

extension String {
    /// The number of Unicode scalars before an offset in UTF-8.
    func scalarOffset(ofUTF8 offset: Int) -> Int {
        let end = utf8.index(startIndex, offsetBy: offset)
        return unicodeScalars.distance(from: startIndex, to: end)
    }
}
