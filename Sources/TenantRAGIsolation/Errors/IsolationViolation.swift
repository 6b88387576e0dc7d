public import TenantRAGBase

/// A knowledge base answered with a reference that is not shown to belong to the asking tenant.
///
/// The reference, its text, its source and the tenant it may belong to are left out on purpose, so the error can be
/// logged and shown. The answer must not be used; `deliveredCharacterCount` says what a stream had shown before.
public struct IsolationViolation: CodedError {
    /// The fault of the reference.
    public let reason: Reason

    /// The tenant that asked; never the tenant the reference belongs to.
    public let tenant: TenantID

    /// The metadata key of the policy that the reference failed on; nil when no key is concerned.
    public let key: String?

    /// The index of the reference in the answer, from 0; nil when one reference was audited alone.
    public package(set) var referenceIndex: Int?

    /// The number of characters (Unicode scalars) of the answer that a stream had delivered before the violation was
    /// seen.
    ///
    /// Default 0: nothing had left the library.
    public package(set) var deliveredCharacterCount: Int

    /// The fault of the reference, which is the error's code.
    public var code: Reason { reason }

    /// The class of the problem.
    public var category: ErrorCategory { .violation }

    /// True: neither the reference nor the tenant that it may belong to is in the text.
    public var isLoggable: Bool { true }

    /// The reason, the reference's index and what had been delivered; safe to log.
    public var description: String { "IsolationViolation \(message)" }

    /// The reason, the reference's index and what had been delivered; safe to show to an operator.
    public var message: String {
        var text = "\(reason)"
        if let referenceIndex { text += " in reference \(referenceIndex)" }
        text += " for tenant \(tenant)"
        if let key { text += ", policy key \(key)" }
        text += ": the answer is withheld"
        if deliveredCharacterCount > 0 {
            text += ", \(deliveredCharacterCount) characters of it had been delivered before"
        }
        return text
    }

    init(_ reason: Reason, tenant: TenantID, key: String?) {
        self.reason = reason
        self.tenant = tenant
        self.key = key
        self.referenceIndex = nil
        self.deliveredCharacterCount = 0
    }
}

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
