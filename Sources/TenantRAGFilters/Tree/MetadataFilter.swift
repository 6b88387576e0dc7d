/// A condition on documents' metadata that limits what a query may see.
///
/// This is the service's `RetrievalFilter`: a condition on one attribute, or a group of filters.
///
/// ```swift
/// let filter: MetadataFilter = .attribute("season") <= 2 && .attribute("title").startsWith("The")
/// print(filter.evaluate(against: ["season": 1, "title": "The Weirdo on Maple Street"]))  // true
/// ```
///
/// Filters are made with operators on keys (`.attribute("season") <= 2`), on typed keys (``AttributeKey``), with the
/// wire's own names (`.lessThanOrEquals("season", 2)`), in blocks (`.andAll { ... }`) or from JSON. There is no `!`:
/// a document without the attribute fails `season <= 2` and `season > 2` alike, so that the opposite of a filter is
/// seldom a filter. So these three cases are all, and a switch over them is complete; new comparisons become new values of
/// ``Operator``.
public enum MetadataFilter: Sendable {
    /// One attribute must meet one condition.
    case condition(Condition)
    /// Every member must match. A group without members matches nothing, and no store takes it.
    case andAll([MetadataFilter])
    /// At least one member must match. A group without members matches nothing, and no store takes it.
    case orAll([MetadataFilter])
}

extension MetadataFilter {
    /// The number of groups may stand inside one another anywhere in this library: 32.
    ///
    /// The service takes two. Deeper filters exist on the way to ``normalized()``; what is deeper than this is no
    /// person's filter: it matches nothing, and reading, validating and normalising it throws. A filter of many
    /// thousand levels should not be built at all, because Swift releases such a value recursively.
    public static var maximumDepth: Int { 32 }
}
