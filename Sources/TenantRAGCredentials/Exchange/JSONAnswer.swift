internal import TenantRAGJSON

/// A JSON object that an endpoint, a program or a file gave, whose errors name its members and never their values.
struct JSONAnswer {
    /// The name of its source in errors.
    let source: String
    private(set) var members: [String: JSONValue]

    /// Reads a whole document.
    ///
    /// - Throws: ``CredentialsError`` with code `malformedAnswer`.
    init(_ bytes: [UInt8], from source: String) throws(CredentialsError) {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue(json: bytes, limits: JSONLimits(maximumByteCount: 1 << 20, maximumDepth: 16))
        } catch {
            throw .malformed(source, "what is not JSON (\(error.code.rawValue) at byte \(error.offset))")
        }
        guard let members = value.objectValue else { throw .malformed(source, "a JSON value that is no object") }
        self.source = source
        self.members = members
    }

    private init(source: String, members: [String: JSONValue]) {
        self.source = source
        self.members = members
    }

    /// A member that must be there and be a text that is not empty.
    func text(_ name: String) throws(CredentialsError) -> String {
        guard let text = try optionalText(name) else { throw CredentialsError.malformed(source, "no \(name)") }
        return text
    }

    /// A member that may be missing, null or empty.
    func optionalText(_ name: String) throws(CredentialsError) -> String? {
        switch members[name] {
        case nil, .null: return nil
        case .string(let text): return text.isEmpty ? nil : text
        default: throw CredentialsError.malformed(source, "a \(name) that is no string")
        }
    }

    /// A member that must be there and be a whole number.
    func integer(_ name: String) throws(CredentialsError) -> Int64 {
        guard let number = members[name]?.numberValue?.int64Value else {
            throw CredentialsError.malformed(source, "no \(name) that is a whole number")
        }
        return number
    }

    /// A member that must be there and be an object.
    func object(_ name: String) throws(CredentialsError) -> JSONAnswer {
        guard let members = members[name]?.objectValue else {
            throw CredentialsError.malformed(source, "no \(name) that is an object")
        }
        return JSONAnswer(source: source, members: members)
    }

    /// The object as text, with some members replaced, added or, where nil, taken away.
    func replacing(_ changed: [String: JSONValue?]) -> [UInt8] {
        var members = members
        for (name, value) in changed { members[name] = value }
        return JSONValue.object(members).jsonBytes()
    }
}

extension CredentialsError {
    static func malformed(_ source: String, _ what: String) -> CredentialsError {
        CredentialsError(.malformedAnswer, "\(source) gave \(what)")
    }
}
