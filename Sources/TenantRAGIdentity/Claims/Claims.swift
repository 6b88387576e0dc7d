internal import TenantRAG

/// The members of a token's payload, none of which stands twice.
struct Claims: Sendable {
    let members: [String: JSONValue]

    subscript(name: String) -> JSONValue? { members.value(ofExactly: name) }

    /// The value at a path; nil where there is nothing, or where something on the way is no object.
    subscript(path: ClaimPath) -> JSONValue? {
        var value: JSONValue? = .object(members)
        for name in path.names { value = value?.objectValue?.value(ofExactly: name) }
        return value
    }
}

extension Dictionary<String, JSONValue> {
    /// The value under a key of exactly these bytes: Swift would also take a Kelvin sign for the letter K.
    func value(ofExactly key: String) -> JSONValue? {
        guard let index = index(forKey: key), self[index].key.hasSameBytes(as: key) else { return nil }
        return self[index].value
    }
}
