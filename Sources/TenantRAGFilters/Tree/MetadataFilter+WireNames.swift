extension MetadataFilter {
    /// Documents whose attribute has this value.
    public static func equals(_ key: String, _ value: some ScalarAttributeValue) -> MetadataFilter {
        make(key, .equals, value.attributeValue)
    }

    /// Documents whose attribute has another value or another type, and those without the attribute.
    public static func notEquals(_ key: String, _ value: some ScalarAttributeValue) -> MetadataFilter {
        make(key, .notEquals, value.attributeValue)
    }

    /// Documents whose attribute is a larger number.
    public static func greaterThan(_ key: String, _ value: some NumericAttributeValue) -> MetadataFilter {
        make(key, .greaterThan, value.attributeValue)
    }

    /// Documents whose attribute is a number that is not smaller.
    public static func greaterThanOrEquals(_ key: String, _ value: some NumericAttributeValue) -> MetadataFilter {
        make(key, .greaterThanOrEquals, value.attributeValue)
    }

    /// Documents whose attribute is a smaller number.
    public static func lessThan(_ key: String, _ value: some NumericAttributeValue) -> MetadataFilter {
        make(key, .lessThan, value.attributeValue)
    }

    /// Documents whose attribute is a number that is not larger.
    public static func lessThanOrEquals(_ key: String, _ value: some NumericAttributeValue) -> MetadataFilter {
        make(key, .lessThanOrEquals, value.attributeValue)
    }

    /// Documents whose attribute is one of these strings, or a list that has one of them.
    public static func `in`(_ key: String, _ values: [String]) -> MetadataFilter {
        make(key, .in, .stringList(values))
    }

    /// Documents that have the attribute, with none of these strings as its value or among its members.
    public static func notIn(_ key: String, _ values: [String]) -> MetadataFilter {
        make(key, .notIn, .stringList(values))
    }

    /// Documents whose attribute is a string with this beginning.
    public static func startsWith(_ key: String, _ prefix: String) -> MetadataFilter {
        make(key, .startsWith, .string(prefix))
    }

    /// Documents whose attribute is a string that contains this one, or a list with a member that does.
    public static func stringContains(_ key: String, _ substring: String) -> MetadataFilter {
        make(key, .stringContains, .string(substring))
    }

    /// Documents whose attribute is a list that has this member.
    public static func listContains(_ key: String, _ member: String) -> MetadataFilter {
        make(key, .listContains, .string(member))
    }

    static func make(_ key: String, _ operator: Operator, _ value: AttributeValue) -> MetadataFilter {
        .condition(Condition(key: key, operator: `operator`, value: value))
    }
}
