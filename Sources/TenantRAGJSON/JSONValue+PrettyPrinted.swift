extension JSONValue {
    /// The value as text for a person to read: two spaces a level, members sorted by name.
    public func prettyPrinted() -> String {
        var text = ""
        appendPretty(to: &text, indentation: "")
        return text
    }

    private func appendPretty(to text: inout String, indentation: String) {
        let inner = indentation + "  "
        switch self {
        case .array(let elements) where !elements.isEmpty:
            text += "["
            for (index, element) in elements.enumerated() {
                text += (index == 0 ? "\n" : ",\n") + inner
                element.appendPretty(to: &text, indentation: inner)
            }
            text += "\n\(indentation)]"
        case .object(let members) where !members.isEmpty:
            text += "{"
            let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            for (index, (name, member)) in sorted.enumerated() {
                text += (index == 0 ? "\n" : ",\n") + inner + JSONValue.string(name).jsonText + ": "
                member.appendPretty(to: &text, indentation: inner)
            }
            text += "\n\(indentation)}"
        default: text += jsonText
        }
    }
}
