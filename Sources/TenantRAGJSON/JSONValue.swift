/// Any JSON value: what the service calls a document.
///
/// Two objects are equal whatever the order of their members, and numbers are equal by value. Written with its members
/// sorted by name, one value always gives the same bytes.
///
/// ```swift
/// let metadata: JSONValue = ["tenantId": "acme", "season": 2, "cast": ["Winona Ryder"]]
/// print(metadata.jsonText)  // {"cast":["Winona Ryder"],"season":2,"tenantId":"acme"}
/// ```
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
    /// Reads one value from UTF-8 bytes.
    ///
    /// - Parameters:
    ///   - bytes: The document; white space around the value is allowed, anything else is not.
    ///   - limits: How large and how deep it may be.
    /// - Throws: ``JSONError`` for whatever RFC 8259 rejects, for strings that are not valid Unicode, and past the
    ///   limits.
    public init(parsing bytes: some Collection<UInt8>, limits: JSONLimits = .default) throws(JSONError) {
        var reader = try JSONReader(Array(bytes), limits: limits)
        self = try reader.readValue()
        try reader.finish()
    }

    /// Reads one value from text.
    ///
    /// - Parameters:
    ///   - text: The document.
    ///   - limits: How large and how deep it may be.
    /// - Throws: ``JSONError`` as for bytes.
    public init(parsing text: String, limits: JSONLimits = .default) throws(JSONError) {
        try self.init(parsing: text.utf8, limits: limits)
    }

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

    /// The value as compact UTF-8 bytes, members sorted by name.
    public func encoded() -> [UInt8] {
        jsonBytes()
    }

    /// The value as compact text, members sorted by name.
    public var jsonText: String {
        String(decoding: encoded(), as: UTF8.self)
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
