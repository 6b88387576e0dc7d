public import TenantRAG

/// A tenant on whose behalf a probe asks, and the canary in the tenant's documents.
public struct ProbeTenant: Sendable {
    /// The tenant that asks.
    public let context: TenantContext

    /// The canary that no other tenant may see.
    public let canary: Canary

    /// Names a tenant.
    ///
    /// - Parameters:
    ///   - context: The tenant that asks.
    ///   - canary: A text in the tenant's documents.
    public init(_ context: TenantContext, canary: Canary) {
        self.context = context
        self.canary = canary
    }

    var id: TenantID { context.tenant }
}
