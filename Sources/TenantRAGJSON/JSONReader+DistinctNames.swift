extension JSONReader {
    /// Reads whatever value comes next, and refuses it where any object in it names a member twice.
    ///
    /// For documents that decide about access: readers differ in which of two members they take. Names that Swift's strings
    /// take as equal count as one.
    ///
    /// - Throws: ``JSONError`` when no value comes next; with code `duplicateMember` for a name that stands twice.
    package mutating func readDistinctValue() throws(JSONError) -> JSONValue {
        skipWhiteSpace()
        switch peek() {
        case UInt8(ascii: "{"):
            var members: [String: JSONValue] = [:]
            try beginObject()
            while try nextMember() {
                let name = try memberName()
                guard members.updateValue(try readDistinctValue(), forKey: name) == nil else {
                    throw failure(.duplicateMember, "two keys that Swift strings cannot tell apart")
                }
            }
            return .object(members)
        case UInt8(ascii: "["):
            var elements: [JSONValue] = []
            try beginArray()
            while try nextElement() { elements.append(try readDistinctValue()) }
            return .array(elements)
        default: return try readValue()
        }
    }

    /// A Boolean value that indicates whether the next value is an array.
    package var nextIsArray: Bool {
        mutating get {
            skipWhiteSpace()
            return peek() == UInt8(ascii: "[")
        }
    }

    /// The bytes of whatever value comes next, which is checked and passed over.
    ///
    /// - Throws: ``JSONError`` when no value comes next.
    package mutating func skippedValue() throws(JSONError) -> ArraySlice<UInt8> {
        skipWhiteSpace()
        let start = position
        try skipValue()
        return bytes[start..<position]
    }
}
