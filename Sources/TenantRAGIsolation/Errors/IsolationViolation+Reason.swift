public import TenantRAGBase

extension IsolationViolation {
    /// The fault of a reference; an open set, so that a new reason breaks no caller's switch.
    public struct Reason: ErrorCode {
        /// The reason's name as it stands in logs.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
    }
}

extension IsolationViolation.Reason {
    /// The reference carries no tenant attribute, or no source under a source-prefix policy.
    public static let missingAttribute = Self(rawValue: "missingAttribute")
    /// The tenant attribute is not a string: a number, a list or another type never counts as a match.
    public static let wrongType = Self(rawValue: "wrongType")
    /// The tenant attribute is a string with other bytes than the tenant's id.
    public static let otherTenant = Self(rawValue: "otherTenant")
    /// The source lies outside the tenant's prefix.
    public static let wrongSource = Self(rawValue: "wrongSource")
    /// The metadata names a source within the tenant's prefix and the location one outside.
    public static let conflictingSources = Self(rawValue: "conflictingSources")
    /// The reference is the tenant's but fails a further condition of the policy, such as the user's or a group's.
    public static let conditionNotMet = Self(rawValue: "conditionNotMet")
}
