internal import TenantRAGBase
public import TenantRAGFilters

/// The tenant that asks, with the evidence for it: the proof that every call requires in place of a tenant's name.
///
/// Modules that verify a caller (tokens, Lambda's tenant isolation) create contexts. An application that knows the tenant
/// by other means says so where a reviewer sees it:
///
/// ```swift
/// let acme = try TenantID(validating: "acme")
/// let context = try TenantContext(trusting: acme, because: "nightly report, tenant from our own job table")
/// ```
///
/// Two contexts are equal when tenant, user, groups, attributes and origin are the same bytes.
public struct TenantContext: Sendable {
    /// The tenant that asks.
    public let tenant: TenantID

    /// The user who asks, as the identity provider names them; nil when only the tenant is known.
    public let user: String?

    /// The user's groups, in the order given; empty when there are none or they are not known.
    public let groups: [String]

    /// Further facts about the caller that a policy may turn into conditions, such as a region.
    public let attributes: [String: AttributeValue]

    /// The evidence that the caller acts for the tenant.
    public let origin: Origin

    /// Vouches for a tenant without a proof that this library has checked.
    ///
    /// Search a code base for `trusting:` to find every place that does. A tenant must never come from a header,
    /// query or body that the caller wrote: then the caller chooses the tenant.
    ///
    /// - Parameters:
    ///   - tenant: the tenant to act for.
    ///   - reason: why this is right, for reviewers and logs; must not be blank.
    ///   - user: the user's id, 1 to 2,048 characters without control characters or edge white space; default none.
    ///   - groups: the user's groups, each under the rules of `user`; default none.
    ///   - attributes: further facts about the caller; names are under the rules of `user`; default none.
    /// - Throws: ``IsolationError`` with code `missingReason` or `invalidIdentity`.
    public init(
        trusting tenant: TenantID,
        because reason: String,
        user: String? = nil,
        groups: [String] = [],
        attributes: [String: AttributeValue] = [:]
    ) throws(IsolationError) {
        guard reason.unicodeScalars.contains(where: { !$0.properties.isWhitespace && !$0.isInvisible }) else {
            throw IsolationError(
                .missingReason,
                "A tenant context is trusted only with a reason; say where the tenant's id comes from."
            )
        }
        try self.init(
            tenant: tenant,
            user: user,
            groups: groups,
            attributes: attributes,
            origin: Origin(kind: .trusted, detail: reason)
        )
    }

    /// Creates a context for a caller that another module of this package has verified.
    package init(
        tenant: TenantID,
        user: String? = nil,
        groups: [String] = [],
        attributes: [String: AttributeValue] = [:],
        origin: Origin
    ) throws(IsolationError) {
        if let user { try Self.check(user, "user id") }
        for group in groups { try Self.check(group, "group") }
        for name in attributes.keys { try Self.check(name, "attribute name") }
        self.tenant = tenant
        self.user = user
        self.groups = groups
        self.attributes = attributes
        self.origin = origin
    }

    private static func check(_ text: String, _ what: String) throws(IsolationError) {
        if let problem = PlainText.problem(in: text, maximumCount: 2_048) {
            throw IsolationError(.invalidIdentity, "A \(what) of the tenant context \(problem).")
        }
    }
}

// Written out because Swift compares strings by canonical equivalence: two users whose names differ only in Unicode
// normal form would be one key of a cache.
extension TenantContext: Hashable {
    /// Returns whether tenant, user, groups, attributes and origin are the same bytes.
    public static func == (left: TenantContext, right: TenantContext) -> Bool {
        left.tenant == right.tenant
            && left.origin == right.origin
            && PlainText.same(left.user, right.user)
            && left.groups.elementsEqual(right.groups, by: { $0.hasSameBytes(as: $1) })
            && left.attributes.count == right.attributes.count
            && left.attributes.allSatisfy { name, value in right.attributes.value(ofExactly: name) == value }
    }

    /// Feeds tenant, user and groups to the hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(tenant)
        hasher.combine(user.map { Array($0.utf8) })
        hasher.combine(groups.map { Array($0.utf8) })
    }
}

extension TenantContext: CustomStringConvertible {
    /// The tenant and the origin; users, groups and attributes are personal and left out.
    public var description: String { "tenant \(tenant) (\(origin))" }
}

extension TenantContext {
    /// The evidence that the caller acts for the tenant; recorded for logs and audits.
    ///
    /// Only this package makes origins: a context that says it was verified was verified by one of its modules.
    public struct Origin: Sendable, Hashable, CustomStringConvertible {
        /// The source of the proof.
        public let kind: Kind

        /// A short remark that is safe to log, such as the reason for trust or a token's issuer; never a token.
        public let detail: String

        /// The kind and the remark.
        public var description: String { detail.isEmpty ? kind.rawValue : "\(kind.rawValue): \(detail)" }

        package init(kind: Kind, detail: String) {
            self.kind = kind
            self.detail = detail
        }
    }
}

extension TenantContext.Origin {
    /// The source of a context's proof; an open set.
    public struct Kind: RawRepresentable, Sendable, Hashable {
        /// The kind's name as it stands in logs.
        public let rawValue: String

        /// Creates a kind from its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The application vouched for the tenant, with a reason.
        ///
        /// See ``TenantContext/init(trusting:because:user:groups:attributes:)``.
        public static let trusted = Self(rawValue: "trusted")
        /// A signed token was verified.
        public static let verifiedToken = Self(rawValue: "verifiedToken")
        /// Lambda's tenant isolation named the tenant of the invocation.
        public static let lambda = Self(rawValue: "lambda")
    }
}
