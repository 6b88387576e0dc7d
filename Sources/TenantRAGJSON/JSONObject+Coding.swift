extension JSONObject: JSONReadable, JSONWritable, Codable {
    /// Reads an object; two members whose names Swift's strings take as equal are refused.
    public init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject()
    }

    /// Writes the object, members sorted by name.
    public func write(to writer: inout JSONWriter) {
        writer.write(self)
    }
}

extension JSONObject: Hashable {
    /// Returns whether both have equal members, in whatever order and form.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.text == right.text || left.members == right.members
    }

    /// Hashes the members, so that equal objects hash alike.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(members)
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Creates an object; of two members with one name the last counts.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(Dictionary(elements) { _, last in last })
    }
}

extension JSONObject: CustomDebugStringConvertible, CustomReflectable {
    /// The number of members, and nothing of their content.
    public var debugDescription: String { "JSONObject(\(count) members, redacted)" }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
