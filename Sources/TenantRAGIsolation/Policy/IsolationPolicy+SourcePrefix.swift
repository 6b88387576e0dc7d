extension IsolationPolicy {
    /// Documents lie in a folder of their tenant, and the folder is found in their source URI.
    ///
    /// Needs `startsWith`, which OpenSearch Serverless has and S3 Vectors and managed knowledge bases lack (guide);
    /// `validate(for:)` refuses it there. The built-in key is `x-amz-bedrock-kb-source-uri`. The tenant's id stands as
    /// one whole segment between slashes, so that no tenant's prefix begins another's: neither `ab` nor `a/b` is
    /// within `a`. How a store writes `/`, `+`, space or dot segments into a URI is not documented, so
    /// a tenant id with one of them is refused when it is scoped.
    ///
    /// ```swift
    /// let policy = try IsolationPolicy.sourcePrefix("s3://documents/tenants/{tenant}/")
    /// ```
    ///
    /// - Parameters:
    ///   - template: `scheme://authority/`, then path segments, one of which is `{tenant}`, ending in `/`.
    ///   - conditions: further conditions from the context; default none. Each needs its own key.
    /// - Returns: the policy.
    /// - Throws: ``IsolationError`` with code `invalidTemplate`, `invalidKey` or `duplicateKey`.
    public static func sourcePrefix(
        _ template: String,
        also conditions: [ContextCondition] = []
    ) throws(IsolationError) -> IsolationPolicy {
        try checked(.sourcePrefix(SourcePrefixTemplate(template)), also: conditions)
    }
}
