/// Collects the members of a group from the statements of a block.
///
/// ```swift
/// let season = AttributeKey<Double>("season")
/// let title = AttributeKey<String>("title")
/// let genres = AttributeKey<[String]>("genres")
///
/// func filter(titled prefix: String?, in wanted: [String]) -> MetadataFilter {
///     .andAll {
///         season <= 2
///         if let prefix { title.startsWith(prefix) }
///         MetadataFilter.orAll {
///             for genre in wanted { genres.contains(genre) }
///         }
///     }
/// }
/// ```
///
/// Swift reads a line that begins with a dot as a continuation of the line before. So where a filter alone may be written
/// `.attribute("season") <= 2`, a line of a block is `Attribute("season") <= 2`, a typed key as above, or
/// `MetadataFilter.lessThanOrEquals("season", 2)`.
@resultBuilder
public enum MetadataFilterBuilder {
    /// One member.
    public static func buildExpression(_ filter: MetadataFilter) -> [MetadataFilter] {
        [filter]
    }

    /// The members of a block, in order.
    public static func buildBlock(_ members: [MetadataFilter]...) -> [MetadataFilter] {
        Array(members.joined())
    }

    /// The members of an `if` without `else`; none when its condition is false.
    public static func buildOptional(_ members: [MetadataFilter]?) -> [MetadataFilter] {
        members ?? []
    }

    /// The members of a first branch.
    public static func buildEither(first members: [MetadataFilter]) -> [MetadataFilter] {
        members
    }

    /// The members of another branch.
    public static func buildEither(second members: [MetadataFilter]) -> [MetadataFilter] {
        members
    }

    /// The members that a loop makes.
    public static func buildArray(_ members: [[MetadataFilter]]) -> [MetadataFilter] {
        Array(members.joined())
    }

    /// The members of a block behind an `if #available`.
    public static func buildLimitedAvailability(_ members: [MetadataFilter]) -> [MetadataFilter] {
        members
    }
}
