import TenantRAGFilters
import TenantRAGIsolation

/// A context for a test's tenant.
func context(
    _ tenant: String,
    user: String? = nil,
    groups: [String] = [],
    attributes: [String: AttributeValue] = [:]
) throws -> TenantContext {
    try TenantContext(
        trusting: TenantID(validating: tenant),
        because: "a test's own tenant",
        user: user,
        groups: groups,
        attributes: attributes
    )
}
