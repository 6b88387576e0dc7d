/// Counts one call of one tenant.
struct CallMeter: Sendable {
    let meters: TenantMeters
    /// The tenant's label value; nil without one.
    let value: String?
    let operation: String

    /// Records text that the tenant sent.
    func sent(_ characters: Int) {
        meters.count("tenantrag.tenant.characters", operation, ("direction", "in"), value, by: characters)
    }

    /// Records text that the tenant got.
    func received(_ characters: Int) {
        meters.count("tenantrag.tenant.characters", operation, ("direction", "out"), value, by: characters)
    }

    /// Records references that the tenant got.
    func found(_ references: Int) {
        meters.count("tenantrag.tenant.references", operation, nil, value, by: references)
    }

    /// Records the time that the call waited for its turn.
    func waited(_ duration: Duration) { meters.time("tenantrag.tenant.wait", operation, duration) }

    /// Records the end of the call.
    func ended(_ outcome: CallOutcome) {
        meters.count("tenantrag.tenant.calls", operation, ("outcome", outcome.rawValue), value, by: 1)
    }
}
