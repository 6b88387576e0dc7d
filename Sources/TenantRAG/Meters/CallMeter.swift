/// Counts one call of one tenant.
struct CallMeter: Sendable {
    let meters: TenantMeters
    /// The tenant's label value; nil without one.
    let value: String?
    let operation: String

    /// The tenant has sent text.
    func sent(_ characters: Int) {
        meters.count("tenantrag.tenant.characters", operation, ("direction", "in"), value, by: characters)
    }

    /// The tenant got text.
    func received(_ characters: Int) {
        meters.count("tenantrag.tenant.characters", operation, ("direction", "out"), value, by: characters)
    }

    /// The tenant got references.
    func found(_ references: Int) {
        meters.count("tenantrag.tenant.references", operation, nil, value, by: references)
    }

    /// The call has waited for its turn.
    func waited(_ duration: Duration) { meters.time("tenantrag.tenant.wait", operation, duration) }

    /// The call is over.
    func ended(_ outcome: CallOutcome) {
        meters.count("tenantrag.tenant.calls", operation, ("outcome", outcome.rawValue), value, by: 1)
    }
}
