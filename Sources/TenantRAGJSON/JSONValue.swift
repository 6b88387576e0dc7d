/// Any JSON value: what the service calls a document.
///
/// Two objects are equal whatever the order of their members, and numbers are equal by value. Written with its members
/// sorted by name, one value always gives the same bytes.
///
/// ```swift
/// let metadata: JSONValue = ["tenantId": "acme", "season": 2, "cast": ["Winona Ryder"]]
/// print(metadata.jsonText)  // {"cast":["Winona Ryder"],"season":2,"tenantId":"acme"}
/// let same = try JSONValue(json: metadata.jsonText)
/// ```
///
/// RFC 8259 has these six types and no others: a switch over them is complete.
public enum JSONValue: Sendable, Hashable {
    /// `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number.
    case number(JSONNumber)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object.
    case object([String: JSONValue])
}

extension JSONValue {
    /// The string, or nil for any other type.
    public var stringValue: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The number, or nil for any other type.
    public var numberValue: JSONNumber? {
        if case .number(let value) = self { value } else { nil }
    }

    /// The boolean, or nil for any other type.
    public var booleanValue: Bool? {
        if case .boolean(let value) = self { value } else { nil }
    }

    /// The elements, or nil for any other type.
    public var arrayValue: [JSONValue]? {
        if case .array(let value) = self { value } else { nil }
    }

    /// The members, or nil for any other type.
    public var objectValue: [String: JSONValue]? {
        if case .object(let value) = self { value } else { nil }
    }

    /// A member of an object; nil when there is none, or when this is not an object.
    public subscript(name: String) -> JSONValue? {
        objectValue?[name]
    }
}

extension JSONValue: JSONReadable, JSONWritable {
    /// Reads whatever value comes next.
    public init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readValue()
    }

    /// Writes the value, members sorted by name.
    public func write(to writer: inout JSONWriter) {
        writer.write(self)
    }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByStringLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// Creates `null`.
    public init(nilLiteral: ()) { self = .null }

    /// Creates a boolean.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }

    /// Creates a string.
    public init(stringLiteral value: String) { self = .string(value) }

    /// Creates a number.
    public init(integerLiteral value: Int64) { self = .number(JSONNumber(value)) }

    /// Creates a number.
    public init(floatLiteral value: Double) { self = .number(JSONNumber(floatLiteral: value)) }

    /// Creates an array.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    /// Creates an object; of two members with one name the last counts.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements) { _, last in last })
    }
}

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
