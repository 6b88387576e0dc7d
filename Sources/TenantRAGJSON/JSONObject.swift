/// A JSON object that is looked into when it is asked: the attributes of a document, of which most programs read a few.
///
/// It holds the object's own text, which was checked when it was read: syntax, depth, Unicode, and that no two of its own
/// members have names that Swift's strings take as equal. Within a value, a name may stand twice in an object, and the last
/// one counts; names that differ only in their Unicode form are refused there, too.
/// Looking a member up reads the text as far as that member, so it never fails and builds nothing else. A caller
/// that needs most members, or changes many, uses ``members``.
///
/// A member is looked up by the bytes of its name. Two objects are equal whatever the order of their members; names and
/// strings are equal as Swift's strings are, by canonical equivalence, and numbers by value. So a name that finds a member
/// in one of two equal objects may find none in the other.
///
/// What is printed is the number of members only; ``JSONWritable/jsonText`` gives the content.
///
/// ```swift
/// let metadata: JSONObject = ["tenantId": "acme", "season": 2]
/// print(metadata["tenantId"]?.stringValue ?? "none", metadata.count)  // acme 2
/// for (name, value) in metadata { print(name, value.jsonText) }
/// ```
public struct JSONObject: Sendable {
    /// One object, checked by a reader or written by a writer.
    let text: [UInt8]

    init(checked text: [UInt8]) {
        self.text = text
    }

    /// Creates an object.
    ///
    /// - Parameter members: The members by name.
    public init(_ members: [String: JSONValue]) {
        self.init(checked: JSONValue.object(members).jsonBytes())
    }

    /// The value of the member whose name has exactly these bytes; nil when there is none.
    ///
    /// Setting it writes the whole object anew, in place of a member whose name Swift's strings take as equal.
    public subscript(name: String) -> JSONValue? {
        get {
            let name = name.utf8
            // A string of another runtime has to become one of Swift's first.
            let found = unsafe name.withContiguousStorageIfAvailable { name in unsafe value(of: name) }
            return unsafe found ?? Array(name).withUnsafeBufferPointer { name in unsafe value(of: name) }
        }
        set {
            var members = members
            members.removeValue(forKey: name)
            members[name] = newValue
            self = JSONObject(members)
        }
    }

    private func value(of name: UnsafeBufferPointer<UInt8>) -> JSONValue? {
        let search = unsafe text.withUnsafeBufferPointer { text in unsafe CheckedObject.find(name, in: text) }
        switch search {
        case .missing: return nil
        case .string(let string): return .string(string)
        case .value(let position):
            return read { reader throws(JSONError) in
                reader.position = position
                return try reader.readValue()
            }
        case .undecided:
            return read { reader throws(JSONError) in
                try reader.beginObject()
                while try reader.nextMember() {
                    if unsafe reader.memberIs(name) { return try reader.readValue() }
                    try reader.skipValue()
                }
                return nil
            }
        }
    }

    /// All members by name.
    public var members: [String: JSONValue] {
        read { reader throws(JSONError) in try reader.readDistinctMembers() }
    }

    /// The names of the members, in the order of the text.
    public var keys: [String] {
        read { reader throws(JSONError) in
            var keys: [String] = []
            try reader.beginObject()
            while try reader.nextMember() {
                keys.append(try reader.memberName())
                try reader.skipValue()
            }
            return keys
        }
    }

    /// The number of members there are; counted each time.
    public var count: Int {
        read { reader throws(JSONError) in
            var count = 0
            try reader.beginObject()
            while try reader.nextMember() {
                count += 1
                try reader.skipValue()
            }
            return count
        }
    }

    /// A Boolean value that indicates whether there is no member.
    public var isEmpty: Bool {
        read { reader throws(JSONError) in
            try reader.beginObject()
            return try !reader.nextMember()
        }
    }

    /// Reads the text again, which cannot fail: all of it was checked by the same reader before.
    private func read<Result>(_ body: (inout JSONReader) throws(JSONError) -> Result) -> Result {
        var reader = JSONReader(checked: text)
        do throws(JSONError) {
            return try body(&reader)
        } catch {
            preconditionFailure("an object that was checked cannot be read")
        }
    }
}

extension JSONObject: Sequence {
    /// Gives the members one by one, in the order of the text.
    public struct Iterator: IteratorProtocol {
        private var reader: JSONReader

        fileprivate init(_ text: [UInt8]) {
            reader = JSONReader(checked: text)
            try? reader.beginObject()
        }

        /// The next member; nil behind the last one.
        public mutating func next() -> (key: String, value: JSONValue)? {
            // What was checked cannot fail.
            guard (try? reader.nextMember()) == true, let key = try? reader.memberName(),
                let value = try? reader.readValue()
            else { return nil }
            return (key, value)
        }
    }

    /// Begins to read the members.
    public func makeIterator() -> Iterator { Iterator(text) }
}

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
