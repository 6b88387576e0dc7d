extension AnyAttributeKey {
    /// Documents whose attribute has this value.
    public static func == (key: AnyAttributeKey, value: some ScalarAttributeValue) -> MetadataFilter {
        .equals(key.name, value)
    }

    /// Documents whose attribute has another value or another type, and those without the attribute.
    public static func != (key: AnyAttributeKey, value: some ScalarAttributeValue) -> MetadataFilter {
        .notEquals(key.name, value)
    }

    /// Documents whose attribute is a larger number.
    public static func > (key: AnyAttributeKey, value: some NumericAttributeValue) -> MetadataFilter {
        .greaterThan(key.name, value)
    }

    /// Documents whose attribute is a number that is not smaller.
    public static func >= (key: AnyAttributeKey, value: some NumericAttributeValue) -> MetadataFilter {
        .greaterThanOrEquals(key.name, value)
    }

    /// Documents whose attribute is a smaller number.
    public static func < (key: AnyAttributeKey, value: some NumericAttributeValue) -> MetadataFilter {
        .lessThan(key.name, value)
    }

    /// Documents whose attribute is a number that is not larger.
    public static func <= (key: AnyAttributeKey, value: some NumericAttributeValue) -> MetadataFilter {
        .lessThanOrEquals(key.name, value)
    }
}

extension AnyAttributeKey {
    /// Documents whose attribute is one of these strings, or a list that has one of them.
    public func isIn(_ values: [String]) -> MetadataFilter {
        .in(name, values)
    }

    /// Documents that have the attribute, with none of these strings as its value or among its members.
    public func isNotIn(_ values: [String]) -> MetadataFilter {
        .notIn(name, values)
    }

    /// Documents whose attribute is a string with this beginning.
    public func startsWith(_ prefix: String) -> MetadataFilter {
        .startsWith(name, prefix)
    }

    /// Documents whose attribute is a string that contains this one, or a list with a member that does.
    public func stringContains(_ substring: String) -> MetadataFilter {
        .stringContains(name, substring)
    }

    /// The same as ``stringContains(_:)``, which finds all that ``listContains(_:)`` finds, too.
    ///
    /// A typed key (``AttributeKey``) knows which of the two is meant.
    public func contains(_ substring: String) -> MetadataFilter {
        stringContains(substring)
    }

    /// Documents whose attribute is a list that has this member.
    public func listContains(_ member: String) -> MetadataFilter {
        .listContains(name, member)
    }
}
