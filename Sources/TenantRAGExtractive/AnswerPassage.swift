#if Local
/// One admitted passage as the answerer sees it: everything an answer may come from.
package struct AnswerPassage: Hashable, Sendable {
    /// The passage's text, as retrieval returns it.
    package var text: String
    /// The name of the document: its source URI.
    package var document: String
    /// The position of the passage in its document.
    package var ordinal: Int

    package init(text: String, document: String, ordinal: Int = 0) {
        self.text = text
        self.document = document
        self.ordinal = ordinal
    }

    /// The document's file name without its extension, with separators as spaces: often the only place where a
    /// document says what it is about.
    var title: String {
        var name = document[...]
        if let slash = name.lastIndex(of: "/") { name = name[name.index(after: slash)...] }
        if let dot = name.lastIndex(of: "."), dot != name.startIndex { name = name[..<dot] }
        return String(name.map { $0 == "_" || $0 == "-" ? " " : $0 })
    }
}
#endif
