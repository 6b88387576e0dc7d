internal import TenantRAG

/// The limits of an event's size and depth.
enum EventLimits {
    /// Lambda's own limit of a synchronous invocation; no event of API Gateway nests half as deep.
    static let json = JSONLimits(maximumByteCount: 6_291_556, maximumDepth: 32)
}
