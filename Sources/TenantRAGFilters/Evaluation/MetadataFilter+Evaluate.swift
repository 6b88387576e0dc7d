internal import TenantRAGBase
public import TenantRAGJSON

extension MetadataFilter {
    /// Returns whether a document with these attributes matches.
    ///
    /// ``Condition/matches(_:)`` says what each operator means. A group without members and what stands deeper than
    /// ``maximumDepth`` match nothing.
    ///
    /// - Parameter attributes: The document's metadata. Names are compared byte by byte, although a dictionary would
    ///   find one by another that is only canonically equivalent.
    /// - Returns: True when the filter lets the document through.
    public func evaluate(against attributes: [String: AttributeValue]) -> Bool {
        evaluate(depth: 0) { attributes.value(forBytesOf: $0) }
    }

    /// Returns whether a document with this metadata, as a retrieved reference carries it, matches.
    ///
    /// - Parameter metadata: The document's metadata. A null, an object and an array of anything but strings are no
    ///   attribute values: they count as missing.
    /// - Returns: True when the filter lets the document through.
    public func evaluate(againstJSON metadata: JSONObject) -> Bool {
        // One condition is what the audit of most references asks for.
        if case .condition(let condition) = self { return condition.matches(json: metadata[condition.key]) }
        return evaluate(depth: 0) { metadata[$0].flatMap { AttributeValue($0) } }
    }

    private func evaluate(depth: Int, _ attribute: (String) -> AttributeValue?) -> Bool {
        switch self {
        case .condition(let condition):
            return condition.matches(attribute(condition.key))
        case .andAll(let members):
            guard depth < Self.maximumDepth, !members.isEmpty else { return false }
            return members.allSatisfy { $0.evaluate(depth: depth + 1, attribute) }
        case .orAll(let members):
            guard depth < Self.maximumDepth else { return false }
            return members.contains { $0.evaluate(depth: depth + 1, attribute) }
        }
    }
}

extension [String: AttributeValue] {
    /// The value of the key with exactly these bytes.
    fileprivate func value(forBytesOf key: String) -> AttributeValue? {
        guard let index = index(forKey: key), self[index].key.hasSameBytes(as: key) else { return nil }
        return self[index].value
    }
}
