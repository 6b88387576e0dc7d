/// An attribute's name, on which conditions are written with any operator.
///
/// ```swift
/// let filter: MetadataFilter = .attribute("season") <= 2 && .attribute("title").startsWith("The")
/// ```
///
/// In a block, where Swift reads a line that begins with a dot as a continuation of the line before, it is ``Attribute``:
///
/// ```swift
/// let group = MetadataFilter.orAll {
///     Attribute("season") <= 2
///     Attribute("title").startsWith("The")
/// }
/// ```
///
/// ``AttributeKey`` also fixes the attribute's type, so that the compiler refuses operators that do not fit.
public struct AnyAttributeKey: Sendable {
    /// The attribute's name, 1 to 100 Unicode scalars; checked by ``MetadataFilter/validate(for:)``.
    public let name: String

    /// Names an attribute.
    ///
    /// - Parameter name: The attribute's name.
    public init(_ name: String) {
        self.name = name
    }

    /// Names an attribute; what lets an expression begin with `.attribute("season") <=`.
    ///
    /// - Parameter name: The attribute's name.
    /// - Returns: The name, ready for an operator.
    public static func attribute(_ name: String) -> AnyAttributeKey {
        AnyAttributeKey(name)
    }
}

/// The name of an attribute, as it is written in a block: `Attribute("season") <= 2`.
public typealias Attribute = AnyAttributeKey

extension MetadataFilter {
    /// Names an attribute; what lets an expression begin with `.attribute("title").startsWith`.
    ///
    /// - Parameter name: The attribute's name.
    /// - Returns: The name, ready for an operator.
    public static func attribute(_ name: String) -> AnyAttributeKey {
        AnyAttributeKey(name)
    }
}

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
