extension MetadataFilter {
    /// A filter that demands every member of a block.
    ///
    /// A single member stands for itself. A block that yields none gives a group that matches nothing and that
    /// ``validate(for:)`` refuses: whether no condition means "everything" is for the caller to say, with
    /// ``andAllIfAny(_:)``.
    ///
    /// - Parameter members: The block.
    /// - Returns: The group, or its only member.
    public static func andAll(@MetadataFilterBuilder _ members: () -> [MetadataFilter]) -> MetadataFilter {
        let members = members()
        return members.count == 1 ? members[0] : .andAll(members)
    }

    /// A filter that demands at least one member of a block.
    ///
    /// A single member stands for itself. A block that yields none gives a group that matches nothing and that
    /// ``validate(for:)`` refuses.
    ///
    /// - Parameter members: The block.
    /// - Returns: The group, or its only member.
    public static func orAll(@MetadataFilterBuilder _ members: () -> [MetadataFilter]) -> MetadataFilter {
        let members = members()
        return members.count == 1 ? members[0] : .orAll(members)
    }

    /// A filter that demands every member of a block, or no filter when the block yields none.
    ///
    /// For searches whose conditions are all optional. There is none for `orAll`, where no alternative must not come to
    /// mean every document.
    ///
    /// - Parameter members: The block.
    /// - Returns: The group, its only member, or nil.
    public static func andAllIfAny(@MetadataFilterBuilder _ members: () -> [MetadataFilter]) -> MetadataFilter? {
        let members = members()
        return members.isEmpty ? nil : members.count == 1 ? members[0] : .andAll(members)
    }
}
