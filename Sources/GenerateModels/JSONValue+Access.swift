import TenantRAGJSON

/// Short ways into a document of known form.
extension JSONValue {
    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    var integer: Int? {
        if case .number(let number) = self { number.int64Value.map { Int($0) } } else { nil }
    }

    var double: Double? {
        if case .number(let number) = self { number.doubleValue } else { nil }
    }

    var isTrue: Bool { self == .boolean(true) }

    var elements: [JSONValue] {
        if case .array(let elements) = self { elements } else { [] }
    }

    /// The members in the order of their names.
    var members: [(name: String, value: JSONValue)] {
        guard case .object(let members) = self else { return [] }
        return members.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    }
}
