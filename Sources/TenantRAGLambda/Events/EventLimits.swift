internal import TenantRAG

/// How large and how deep an event may be.
enum EventLimits {
    /// Lambda's own limit of a synchronous invocation; no event of API Gateway nests half as deep.
    static let json = JSONLimits(maximumByteCount: 6_291_556, maximumDepth: 32)
}
