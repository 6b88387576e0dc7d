extension IsolationPolicy {
    /// Each tenant has a knowledge base of its own; the caller's filter passes as it is.
    ///
    /// A tenant that is not in the table is refused.
    ///
    /// - Parameters:
    ///   - knowledgeBases: one knowledge base for each tenant, at least one. No two tenants may share one, neither by
    ///     the same id, nor by an id and an ARN that ends in it.
    ///   - key: a metadata key that documents carry the tenant's id under as well. With it every request is filtered
    ///     and every reference audited, as by ``metadata(key:also:)``; default none, and references are not checked.
    ///   - conditions: further conditions from the context; default none. Each needs its own key.
    /// - Returns: the policy.
    /// - Throws: ``IsolationError`` with code `emptyPolicy`, `sharedKnowledgeBase`, `invalidKey` or `duplicateKey`.
    public static func dedicatedKnowledgeBase(
        _ knowledgeBases: [TenantID: KnowledgeBaseID],
        key: String? = nil,
        also conditions: [ContextCondition] = []
    ) throws(IsolationError) -> IsolationPolicy {
        try checked(.dedicated(KnowledgeBaseDirectory(knowledgeBases), key: key), also: conditions)
    }

    /// Each tenant has a knowledge base of its own, looked up when a call is scoped.
    ///
    /// Both directions are asked, on every call: a knowledge base whose `owner` is not the asking tenant is refused, so
    /// two tenants cannot come to share one by a mistake in the first look-up alone. `owner` is also asked
    /// about other spellings of the id, for which nil is fine. Beyond that, the policy and its copies remember which tenant each knowledge base was given to, and refuse it to a second one under whatever spelling: an
    /// id, an ARN that ends in it, or another letter case. So a knowledge base that changes hands needs a new policy. Up to
    /// 100,000 knowledge bases are remembered; one more is refused.
    ///
    /// - Parameters:
    ///   - knowledgeBase: the tenant's knowledge base; nil refuses the tenant.
    ///   - owner: the one tenant that owns a knowledge base, from the record of knowledge bases; nil refuses.
    ///   - key: a metadata key that documents carry the tenant's id under as well; default none.
    ///   - conditions: further conditions from the context; default none. Each needs its own key.
    /// - Returns: the policy.
    /// - Throws: ``IsolationError`` with code `invalidKey` or `duplicateKey`. Scoping a call throws `unknownTenant`,
    ///   `sharedKnowledgeBase` or `tooManyKnowledgeBases`.
    public static func dedicatedKnowledgeBase(
        of knowledgeBase: @escaping @Sendable (TenantID) -> KnowledgeBaseID?,
        owner: @escaping @Sendable (KnowledgeBaseID) -> TenantID?,
        key: String? = nil,
        also conditions: [ContextCondition] = []
    ) throws(IsolationError) -> IsolationPolicy {
        let directory = KnowledgeBaseDirectory(knowledgeBase: knowledgeBase, owner: owner)
        return try checked(.dedicated(directory, key: key), also: conditions)
    }
}
