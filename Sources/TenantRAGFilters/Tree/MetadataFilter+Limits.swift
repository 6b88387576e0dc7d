extension MetadataFilter {
    /// The number of members a group may have: at least 2 (model shape `RetrievalFilterList`), at most 5 (user guide).
    ///
    /// With one level of embedding this also is the guide's limit of five groups within another.
    public static var groupSizes: ClosedRange<Int> { 2...5 }

    /// The number of groups the service takes inside one another: a group, and groups in it (user guide, "one level of
    /// embedding").
    public static var serviceDepth: Int { 2 }

    /// The number of Unicode scalars an attribute's name may have (model shape `FilterKey`).
    public static var keyLengths: ClosedRange<Int> { 1...100 }
}
