import TenantRAGJSON

extension AttributeValue: ExpressibleByStringLiteral {
    /// A string value.
    public init(stringLiteral value: String) {
        self = .string(value)
    }
}

extension AttributeValue: ExpressibleByIntegerLiteral {
    /// A number value.
    public init(integerLiteral value: Int64) {
        self = .number(JSONNumber(value))
    }
}

extension AttributeValue: ExpressibleByFloatLiteral {
    /// A number value.
    public init(floatLiteral value: Double) {
        self = value.attributeValue
    }
}

extension AttributeValue: ExpressibleByBooleanLiteral {
    /// A boolean value.
    public init(booleanLiteral value: Bool) {
        self = .boolean(value)
    }
}

extension AttributeValue: ExpressibleByArrayLiteral {
    /// A list of strings.
    public init(arrayLiteral elements: String...) {
        self = .stringList(elements)
    }
}
