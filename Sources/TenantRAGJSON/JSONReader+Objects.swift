extension JSONReader {
    /// Reads an object that is looked into later.
    ///
    /// All of it is checked now, as strictly as ``readValue()`` checks, and copied, so that it keeps nothing else of the
    /// document in memory. Two members of one name, or of names that Swift's strings take as equal, are refused.
    ///
    /// - Throws: ``JSONError`` when the next value is not an object.
    public mutating func readObject() throws(JSONError) -> JSONObject {
        skipWhiteSpace()
        let start = position
        hasUnusualName = false
        try beginObject()
        let known = try skipMembersInShape()
        var mayRepeat = false
        if peek() == UInt8(ascii: "}") {
            // The names are some of the shape's, each once: no two are the same.
            _ = try next(closing: UInt8(ascii: "}"))
        } else {
            mayRepeat = try skipMembers(after: known)
        }
        // Names in plain ASCII are equal when their bytes are. Whatever else there is, building the values decides.
        if hasUnusualName || mayRepeat {
            var again = self
            again.position = start
            _ = try again.readDistinctMembers()
        }
        return JSONObject(checked: unsafe bytes.withUnsafeBufferPointer { unsafe Array($0[start..<position]) })
    }

    /// Moves past the members that are named as those of the last object, in the same order.
    ///
    /// - Returns: How many there were.
    @inline(__always)
    private mutating func skipMembersInShape() throws(JSONError) -> Int {
        var known = 0
        while known < shape.names.count, nextMember(named: shape.names[known]) {
            try skipValue()
            known &+= 1
        }
        return known
    }

    /// Moves past the members that are left, and keeps the names for the next object.
    ///
    /// - Parameter known: How many members were passed that are named as the shape says.
    /// - Returns: Whether two names of the object may be the same.
    /// - Throws: ``JSONError`` where something is no JSON.
    private mutating func skipMembers(after known: Int) throws(JSONError) -> Bool {
        fingerprints.begin()
        for name in shape.names[..<known] { noteFingerprint(name.lowerBound + 1..<name.upperBound - 2) }
        shape.begin(after: known)
        while try nextMember() {
            let name = member.token.range
            noteFingerprint(name)
            let isPlain = member.count >= 0 && bytes[name.upperBound + 1] == UInt8(ascii: ":")
            shape.note(isPlain ? name.lowerBound - 1..<name.upperBound + 2 : nil)
            try skipValue()
        }
        if !fingerprints.mayRepeat { shape.end() }
        return fingerprints.mayRepeat
    }

    private mutating func noteFingerprint(_ name: Range<Int>) {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe fingerprints.note(UnsafeBufferPointer(rebasing: bytes[name]))
        }
    }

    /// Reads an object's members; names that Swift's strings cannot tell apart are refused.
    mutating func readDistinctMembers() throws(JSONError) -> [String: JSONValue] {
        // Room for what most documents carry at once: each growth would hash all names anew.
        var members = [String: JSONValue](minimumCapacity: 8)
        try beginObject()
        while try nextMember() {
            let name = try memberName()
            guard members.updateValue(try readValue(), forKey: name) == nil else {
                throw failure(.duplicateMember, "two keys that Swift strings cannot tell apart")
            }
        }
        return members
    }
}
