/// Faults that texts of keys, tokens and Regions pick up where they are pasted, exported or read out of a file.
///
/// Signed with such a secret, every request would end in the service's `InvalidSignatureException`, which names nothing.
enum KeyText {
    /// The fault of a text, to be put behind its name; nil where it has none.
    ///
    /// Nothing of the text is in it.
    static func fault(in text: String) -> String? {
        let isLineBreak: (Character) -> Bool = { $0.isNewline }
        if text.first.map(isLineBreak) == true { return "begins with a line break; remove it" }
        if text.last.map(isLineBreak) == true { return "ends with a line break; remove it" }
        if text.contains(where: isLineBreak) {
            return "holds a line break; in a shared file, a line that is indented further continues the one above it"
        }
        if text.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) {
            return "holds a control character; remove it"
        }
        if text.first?.isWhitespace == true || text.last?.isWhitespace == true {
            return "begins or ends with white space; remove it"
        }
        return nil
    }
}
