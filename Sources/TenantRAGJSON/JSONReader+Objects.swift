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
        fingerprints.begin()
        hasUnusualName = false
        try beginObject()
        while try nextMember() {
            noteFingerprint()
            try skipValue()
        }
        // Names in plain ASCII are equal when their bytes are. Whatever else there is, building the values decides.
        if hasUnusualName || fingerprints.mayRepeat {
            var again = self
            again.position = start
            _ = try again.readDistinctMembers()
        }
        return JSONObject(checked: Array(bytes[start..<position]))
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
