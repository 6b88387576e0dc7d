extension JSONReader {
    /// Reads whatever value comes next.
    ///
    /// Of two members with one name the last counts, as most readers have it. Names that differ in bytes but that
    /// Swift's strings take as equal (composed and decomposed letters) are refused: one would silently replace the
    /// other.
    ///
    /// - Throws: ``JSONError`` when no value comes next.
    public mutating func readValue() throws(JSONError) -> JSONValue {
        skipWhiteSpace()
        switch peek() {
        case UInt8(ascii: "{"): return .object(try readMembers())
        case UInt8(ascii: "["): return .array(try readElements())
        case UInt8(ascii: "\""): return .string(try readString())
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean(try readBool())
        case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return .number(try readNumber())
        default:
            guard try readNull() else { throw unexpected("a value") }
            return .null
        }
    }

    /// Moves past whatever value comes next, checking it as ``readValue()`` does, but for names that differ only in their
    /// Unicode form.
    ///
    /// - Throws: ``JSONError`` when no value comes next.
    public mutating func skipValue() throws(JSONError) {
        skipWhiteSpace()
        switch peek() {
        case UInt8(ascii: "{"):
            try beginObject()
            while try nextMember() { try skipValue() }
        case UInt8(ascii: "["):
            try beginArray()
            while try nextElement() { try skipValue() }
        case UInt8(ascii: "\""): try skipString()
        default: _ = try readValue()
        }
    }

    private mutating func readMembers() throws(JSONError) -> [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        try beginObject()
        while try nextMember() {
            let name = try memberName()
            if members.isEmpty { members.reserveCapacity(8) }
            if let index = members.index(forKey: name), !members[index].key.utf8.elementsEqual(name.utf8) {
                throw failure(.duplicateMember, "two members' names differ only in their Unicode form")
            }
            members[name] = try readValue()
        }
        return members
    }

    private mutating func readElements() throws(JSONError) -> [JSONValue] {
        var elements: [JSONValue] = []
        try beginArray()
        while try nextElement() { elements.append(try readValue()) }
        return elements
    }
}
