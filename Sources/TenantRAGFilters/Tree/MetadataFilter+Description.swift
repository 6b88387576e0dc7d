import TenantRAGJSON

extension MetadataFilter: CustomStringConvertible, CustomDebugStringConvertible {
    /// Groups, operators, attributes' names and types, without values, as in
    /// `andAll(lessThanOrEquals("season", <number>), startsWith("title", <string>))`.
    ///
    /// Values may be a user's words or another secret (the model calls `RetrievalFilter` sensitive);
    /// ``expandedDescription`` shows them. Control characters in names are escaped and long names and groups are cut,
    /// so that the line is safe in a log.
    public var description: String {
        description(depth: 0)
    }

    /// The same as ``description``, so that a debugger's or a test's output has no values either.
    public var debugDescription: String {
        description
    }

    /// The whole filter with its values, as JSON in the service's form; not for logs.
    public var expandedDescription: String {
        jsonText
    }

    private func description(depth: Int) -> String {
        guard case .condition(let condition) = self else {
            guard depth < Self.maximumDepth else { return "\(groupKind.rawValue)(…)" }
            let shown = 20
            var parts = members.prefix(shown).map { $0.description(depth: depth + 1) }
            if members.count > shown { parts.append("… \(members.count - shown) more") }
            return "\(groupKind.rawValue)(\(parts.joined(separator: ", ")))"
        }
        return condition.description
    }
}

extension MetadataFilter.Condition: CustomStringConvertible, CustomDebugStringConvertible {
    /// Operator, attribute's name and the value's type, without the value.
    public var description: String {
        let scalars = key.unicodeScalars
        let limit = MetadataFilter.keyLengths.upperBound
        var name = String(String.UnicodeScalarView(scalars.prefix(limit)))
        if scalars.count > limit { name += "…" }
        return "\(`operator`.rawValue)(\(name.debugDescription), \(value))"
    }

    /// The condition with its value, as JSON in the service's form; not for logs.
    public var expandedDescription: String {
        MetadataFilter.condition(self).expandedDescription
    }

    /// The same as ``description``.
    public var debugDescription: String {
        description
    }
}
