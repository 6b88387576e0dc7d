internal import TenantRAGBase
public import TenantRAGJSON

/// The value of a metadata attribute, or the value that a filter compares it with.
///
/// These four types are all that a knowledge base keeps (a sidecar's STRING, NUMBER, BOOLEAN and STRING_LIST).
///
/// ```swift
/// let attributes: [String: AttributeValue] = ["season": 2, "title": "The Flea and the Acrobat", "genres": ["horror"]]
/// ```
///
/// Strings are equal when their bytes are: `é` in one scalar and `é` in two are different values to a vector store,
/// and so they are here, where Swift's own `==` would call them the same.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum AttributeValue: Sendable {
    /// A string.
    case string(String)
    /// A number, compared by its mathematical value: 2 and 2.0 are the same.
    case number(JSONNumber)
    /// A truth value, which is never equal to a number.
    case boolean(Bool)
    /// A list of strings.
    case stringList([String])
}

extension AttributeValue {
    /// The attribute that a JSON value holds.
    ///
    /// - Parameter value: A string, a number, a boolean or an array of strings; nil comes back for anything else.
    public init?(_ value: JSONValue) {
        switch value {
        case .string(let string): self = .string(string)
        case .number(let number): self = .number(number)
        case .boolean(let boolean): self = .boolean(boolean)
        case .array(let elements):
            var strings: [String] = []
            strings.reserveCapacity(elements.count)
            for element in elements {
                guard case .string(let string) = element else { return nil }
                strings.append(string)
            }
            self = .stringList(strings)
        case .null, .object: return nil
        }
    }

    /// The value as it stands in a request and in a retrieved reference's metadata.
    public var jsonValue: JSONValue {
        switch self {
        case .string(let string): .string(string)
        case .number(let number): .number(number)
        case .boolean(let boolean): .boolean(boolean)
        case .stringList(let strings): .array(strings.map { .string($0) })
        }
    }
}

extension AttributeValue: Hashable {
    /// Returns whether two values are of one type and equal: strings byte by byte, numbers by mathematical value.
    public static func == (lhs: Self, rhs: Self) -> Bool {
        switch (lhs, rhs) {
        case (.string(let lhs), .string(let rhs)): lhs.hasSameBytes(as: rhs)
        case (.number(let lhs), .number(let rhs)): lhs == rhs
        case (.boolean(let lhs), .boolean(let rhs)): lhs == rhs
        case (.stringList(let lhs), .stringList(let rhs)):
            lhs.count == rhs.count && zip(lhs, rhs).allSatisfy { $0.hasSameBytes(as: $1) }
        default: false
        }
    }

    /// Feeds the value to a hasher.
    public func hash(into hasher: inout Hasher) {
        // Strings of equal bytes are equal to Swift as well, so that its hash of a string serves here.
        switch self {
        case .string(let string):
            hasher.combine(0)
            hasher.combine(string)
        case .number(let number):
            hasher.combine(1)
            hasher.combine(number)
        case .boolean(let boolean):
            hasher.combine(2)
            hasher.combine(boolean)
        case .stringList(let strings):
            hasher.combine(3)
            hasher.combine(strings)
        }
    }
}

extension AttributeValue: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The value's type in angle brackets; the value itself may be anybody's secret.
    public var description: String {
        switch self {
        case .string: "<string>"
        case .number: "<number>"
        case .boolean: "<boolean>"
        case .stringList(let strings): "<list of \(strings.count)>"
        }
    }

    /// The same as ``description``.
    public var debugDescription: String {
        description
    }

    /// No children, so that `dump` shows the type alone as well.
    public var customMirror: Mirror {
        Mirror(self, children: [])
    }

    /// The value as JSON; not for logs.
    public var expandedDescription: String {
        jsonText
    }
}

extension AttributeValue: JSONReadable, JSONWritable, Codable {
    /// Reads a string, a number, a boolean or an array of strings.
    ///
    /// - Parameter reader: The reader, at the value.
    /// - Throws: ``/TenantRAGJSON/JSONError`` for anything else.
    public init(from reader: inout JSONReader) throws(JSONError) {
        let start = reader
        guard let value = AttributeValue(try reader.readValue()) else {
            throw start.failure(.typeMismatch, "a string, a number, a boolean or a list of strings was expected")
        }
        self = value
    }

    /// Writes the value as ``jsonValue`` shows it.
    ///
    /// - Parameter writer: The writer, where a value is due.
    public func write(to writer: inout JSONWriter) {
        switch self {
        case .string(let string): writer.write(string)
        case .number(let number): writer.write(number)
        case .boolean(let boolean): writer.write(boolean)
        case .stringList(let strings):
            writer.beginArray()
            for string in strings { writer.write(string) }
            writer.endArray()
        }
    }
}

extension AttributeValue: ExpressibleByStringLiteral {
    /// A string value.
    public init(stringLiteral value: String) {
        self = .string(value)
    }
}

extension AttributeValue: ExpressibleByIntegerLiteral {
    /// A number value.
    public init(integerLiteral value: Int64) {
        self = .number(JSONNumber(value))
    }
}

extension AttributeValue: ExpressibleByFloatLiteral {
    /// A number value.
    public init(floatLiteral value: Double) {
        self = value.attributeValue
    }
}

extension AttributeValue: ExpressibleByBooleanLiteral {
    /// A boolean value.
    public init(booleanLiteral value: Bool) {
        self = .boolean(value)
    }
}

extension AttributeValue: ExpressibleByArrayLiteral {
    /// A list of strings.
    public init(arrayLiteral elements: String...) {
        self = .stringList(elements)
    }
}
