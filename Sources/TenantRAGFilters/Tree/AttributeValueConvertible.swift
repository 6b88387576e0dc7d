public import TenantRAGJSON

/// A Swift type whose values can stand in a filter: strings, numbers, booleans and lists of strings.
public protocol AttributeValueConvertible: Sendable {
    /// The value as an attribute.
    var attributeValue: AttributeValue { get }
}

/// A type that ``MetadataFilter/Operator/equals`` and ``MetadataFilter/Operator/notEquals`` take.
public protocol ScalarAttributeValue: AttributeValueConvertible {}

/// A type that the four comparing operators take.
public protocol NumericAttributeValue: ScalarAttributeValue {}

extension String: ScalarAttributeValue {
    /// The string as an attribute.
    public var attributeValue: AttributeValue { .string(self) }
}

extension Bool: ScalarAttributeValue {
    /// The truth value as an attribute.
    public var attributeValue: AttributeValue { .boolean(self) }
}

extension Int: NumericAttributeValue {
    /// The integer as an attribute, exactly.
    public var attributeValue: AttributeValue { .number(JSONNumber(self)) }
}

extension Int64: NumericAttributeValue {
    /// The integer as an attribute, exactly.
    public var attributeValue: AttributeValue { .number(JSONNumber(self)) }
}

extension Int32: NumericAttributeValue {
    /// The integer as an attribute, exactly.
    public var attributeValue: AttributeValue { .number(JSONNumber(Int64(self))) }
}

extension Double: NumericAttributeValue {
    /// The number as an attribute.
    ///
    /// JSON has no infinity and no NaN: they become an empty list, which these operators do not take, so that the
    /// condition matches nothing and ``MetadataFilter/validate(for:)`` refuses it.
    public var attributeValue: AttributeValue {
        JSONNumber(self).map { .number($0) } ?? .stringList([])
    }
}

extension Float: NumericAttributeValue {
    /// The number as an attribute, widened to a double; see ``Swift/Double/attributeValue`` on what is not finite.
    public var attributeValue: AttributeValue { Double(self).attributeValue }
}

extension JSONNumber: NumericAttributeValue {
    /// The number as an attribute.
    public var attributeValue: AttributeValue { .number(self) }
}

extension [String]: AttributeValueConvertible {
    /// The strings as an attribute.
    public var attributeValue: AttributeValue { .stringList(self) }
}

extension AttributeValue: ScalarAttributeValue {
    /// The value itself; of which type it is, is checked by ``MetadataFilter/validate(for:)``.
    public var attributeValue: AttributeValue { self }
}
