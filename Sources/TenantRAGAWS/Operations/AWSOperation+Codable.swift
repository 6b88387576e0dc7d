public import TenantRAGJSON

extension AWSOperation {
    /// Decodes a request from one object with all its members, those of the path among them, as AWS's SDKs take it.
    ///
    /// - Parameter decoder: The decoder of the object.
    /// - Throws: `DecodingError` when a member of the path is missing or no string, or when the rest is not the body's.
    public init(from decoder: any Decoder) throws {
        try self.init(allMembersFrom: decoder)
    }

    /// Encodes the request as one object with all its members, those of the path among them.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws; `EncodingError` for a document within the request that is nested too deeply.
    public func encode(to encoder: any Encoder) throws {
        var members = try encodedValue(at: encoder.codingPath).objectValue ?? [:]
        for (name, value) in zip(Self.pathTemplate.memberNames, pathValues) { members[name] = .string(value) }
        for (name, items) in Dictionary(grouping: queryItems, by: \.name) {
            members[name] = .array(items.map { .string($0.value) })
        }
        try JSONValue.object(members).encode(to: encoder)
    }

    fileprivate init(allMembersFrom decoder: any Decoder) throws {
        let value = try JSONValue(from: decoder)
        guard var members = value.objectValue else {
            let context = DecodingError.Context(
                codingPath: decoder.codingPath,
                debugDescription: "a request is an object"
            )
            throw DecodingError.typeMismatch(Self.self, context)
        }
        var pathValues: [String] = []
        for name in Self.pathTemplate.memberNames {
            guard let text = members.removeValue(forKey: name)?.stringValue else {
                let context = DecodingError.Context(
                    codingPath: decoder.codingPath,
                    debugDescription: "the member \(name) is missing or no string"
                )
                throw DecodingError.dataCorrupted(context)
            }
            pathValues.append(text)
        }
        var query: [QueryItem] = []
        for name in Self.queryNames {
            guard let value = members.removeValue(forKey: name) else { continue }
            let values = value.arrayValue ?? [value]
            query += values.compactMap(\.stringValue).map { QueryItem(name: name, value: $0) }
        }
        try self.init(json: .object(members), at: decoder.codingPath) { body throws(JSONError) in
            var reader = try JSONReader(body)
            let request = try Self(pathValues: pathValues, from: &reader)
            try reader.finish()
            return request
        }
        readQuery(query)
    }
}

extension AWSOperation where Self: JSONReadable {
    /// Decodes a request from one object with all its members, as AWS's SDKs take it.
    ///
    /// - Parameter decoder: The decoder of the object.
    /// - Throws: `DecodingError` when the object is not the request's.
    public init(from decoder: any Decoder) throws {
        try self.init(allMembersFrom: decoder)
    }
}
