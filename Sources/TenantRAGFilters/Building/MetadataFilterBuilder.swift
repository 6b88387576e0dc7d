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
/// Swift reads a line that begins with a dot as a continuation of the line before; inside a block write
/// `AnyAttributeKey("season") <= 2` or use typed keys.
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
