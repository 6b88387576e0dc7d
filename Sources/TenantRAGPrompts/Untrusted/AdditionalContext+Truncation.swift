extension AdditionalContext {
    /// The context cut to a number of characters, with a last line that says so.
    ///
    /// Nothing is ever cut unless this is called. The room that a template has left is its
    /// ``Prompt/unusedCharacterCount``:
    ///
    /// ```swift
    /// let room = GenerationPrompt.default.unusedCharacterCount
    /// let prompt = try GenerationPrompt.default(with: AdditionalContext(page).truncated(toFit: room))
    /// ```
    ///
    /// The cut falls between whole characters, never inside an escape.
    ///
    /// - Parameter room: the most that ``characterCount`` of the result may be, in Unicode scalars.
    /// - Returns: the same context when it fits; else one that is ``isTruncated``, and blank when not even its heading
    ///   and one character fit.
    public func truncated(toFit room: Int) -> AdditionalContext {
        guard characterCount > room else { return self }
        let blank = AdditionalContext(escaped: EscapedText(""), heading: heading, isTruncated: true)
        let frame = blank.block.unicodeScalars.count + Self.separatorCount
        guard let cut = escaped.truncated(toFit: room - frame) else { return blank }
        return AdditionalContext(escaped: cut, heading: heading, isTruncated: true)
    }
}
