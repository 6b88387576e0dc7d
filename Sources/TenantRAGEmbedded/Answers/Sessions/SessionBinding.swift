#if Embedded
    import TenantRAG

    /// What stays the same as long as a session lasts.
    struct SessionBinding: Sendable, Hashable {
        /// The model that the requests name.
        var modelARN: String
        /// The filter, where it is what tells owners apart; nil otherwise.
        var filter: MetadataFilter?
    }
#endif
