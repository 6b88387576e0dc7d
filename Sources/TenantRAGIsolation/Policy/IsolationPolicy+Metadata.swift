extension IsolationPolicy {
    /// Documents carry the tenant's id as a string attribute; the usual way to share one knowledge base.
    ///
    /// Works on every vector store. The id is compared byte for byte: a number, a list, another case or another
    /// Unicode form of the same text belongs to another tenant or to none.
    ///
    /// - Parameters:
    ///   - key: the metadata key, 1 to 100 characters, not beginning with `x-amz-bedrock`; default `tenantId`.
    ///   - conditions: further conditions from the context; default none. Each needs its own key.
    /// - Returns: the policy.
    /// - Throws: ``IsolationError`` with code `invalidKey` or `duplicateKey`.
    public static func metadata(
        key: String = "tenantId",
        also conditions: [ContextCondition] = []
    ) throws(IsolationError) -> IsolationPolicy {
        try checked(.metadata(key: key), also: conditions)
    }
}
