/// The name of an attribute together with its type, so that only operators that fit it compile.
///
/// ```swift
/// let season = AttributeKey<Double>("season")
/// let title = AttributeKey<String>("title")
/// let genres = AttributeKey<[String]>("genres")
/// let filter = season <= 2 && title.startsWith("The") && genres.contains("horror")
/// ```
///
/// `Double`, `Int` and the other numbers compare; `String` has `isIn`, `startsWith` and `contains`; `[String]` has
/// `contains`; all but lists have `==` and `!=`.
public struct AttributeKey<Value: AttributeValueConvertible>: Sendable {
    /// The attribute's name, 1 to 100 Unicode scalars; checked by ``MetadataFilter/validate(for:)``.
    public let name: String

    /// Names an attribute of type `Value`.
    ///
    /// - Parameter name: The attribute's name.
    public init(_ name: String) {
        self.name = name
    }
}

extension AttributeKey where Value: ScalarAttributeValue {
    /// Documents whose attribute has this value.
    public static func == (key: AttributeKey, value: Value) -> MetadataFilter {
        .equals(key.name, value)
    }

    /// Documents whose attribute has another value or another type, and those without the attribute.
    public static func != (key: AttributeKey, value: Value) -> MetadataFilter {
        .notEquals(key.name, value)
    }
}

extension AttributeKey where Value: NumericAttributeValue {
    /// Documents whose attribute is a larger number.
    public static func > (key: AttributeKey, value: Value) -> MetadataFilter {
        .greaterThan(key.name, value)
    }

    /// Documents whose attribute is a number that is not smaller.
    public static func >= (key: AttributeKey, value: Value) -> MetadataFilter {
        .greaterThanOrEquals(key.name, value)
    }

    /// Documents whose attribute is a smaller number.
    public static func < (key: AttributeKey, value: Value) -> MetadataFilter {
        .lessThan(key.name, value)
    }

    /// Documents whose attribute is a number that is not larger.
    public static func <= (key: AttributeKey, value: Value) -> MetadataFilter {
        .lessThanOrEquals(key.name, value)
    }
}

extension AttributeKey where Value == String {
    /// Documents whose attribute is one of these strings.
    public func isIn(_ values: [String]) -> MetadataFilter {
        .in(name, values)
    }

    /// Documents that have the attribute, with none of these strings as its value.
    public func isNotIn(_ values: [String]) -> MetadataFilter {
        .notIn(name, values)
    }

    /// Documents whose attribute begins with this string.
    public func startsWith(_ prefix: String) -> MetadataFilter {
        .startsWith(name, prefix)
    }

    /// Documents whose attribute contains this string: `stringContains` on the wire.
    public func contains(_ substring: String) -> MetadataFilter {
        .stringContains(name, substring)
    }
}

extension AttributeKey where Value == [String] {
    /// Documents whose list has this member: `listContains` on the wire.
    public func contains(_ member: String) -> MetadataFilter {
        .listContains(name, member)
    }

    /// Documents whose list has at least one of these members: `in` on the wire.
    public func containsAny(of members: [String]) -> MetadataFilter {
        .in(name, members)
    }

    /// Documents whose list has a member that contains this string: `stringContains` on the wire.
    public func containsMember(with substring: String) -> MetadataFilter {
        .stringContains(name, substring)
    }
}
