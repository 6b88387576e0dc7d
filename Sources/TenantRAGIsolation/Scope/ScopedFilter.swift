internal import TenantRAGBase
public import TenantRAGFilters
public import TenantRAGJSON

/// The filter with which one tenant may ask; the only kind that a backend is ever given.
///
/// Only ``IsolationPolicy/scope(_:for:)`` makes one for a caller. It carries what the request needs and what the answer is
/// audited against. The library itself makes one more kind, for the search that precedes a link to a document: see
/// ``isOutsideSearch``.
///
/// ```swift
/// let context = try TenantContext(trusting: TenantID(validating: "acme"), because: "nightly report")
/// let scope = try IsolationPolicy.standard.scope(.equals("season", 1), for: context)
/// // Send scope.filter; then, for every reference that comes back:
/// try scope.audit(metadata: ["tenantId": "acme", "season": 1], source: "s3://documents/plot.md")
/// ```
public struct ScopedFilter: Sendable, Hashable {
    /// The tenant that asks.
    public let tenant: TenantID

    /// The user who asks; nil when the context named none.
    public let user: String?

    /// The filter that the backend receives: the boundary AND the caller's filter, in the service's two levels.
    ///
    /// Nil only for a dedicated knowledge base without key, conditions and caller's filter. See also ``isOutsideSearch``.
    public let filter: MetadataFilter?

    /// The isolation part alone, for audits: the tenant's condition first, then the policy's further ones.
    ///
    /// Nil only for a dedicated knowledge base without key and conditions.
    public let boundary: MetadataFilter?

    /// The knowledge base that must be asked; nil when tenants share the one that the client is set up with.
    public let knowledgeBase: KnowledgeBaseID?

    /// A Boolean value that indicates whether ``filter`` asks for what one source holds *outside* of the boundary.
    ///
    /// False but for one search: before and after a link to a document is requested, the library looks for passages of that
    /// document which are not the tenant's. Whatever the search finds stays within the library and makes it refuse the link.
    /// The audit of such a scope is that of the tenant, so it admits nothing that lies outside. A backend sends the filter as
    /// it is, and must not use what it finds for anything else, such as a cache of answers.
    public let isOutsideSearch: Bool

    let proof: Proof

    // Internal on purpose: outside this module only a policy can make one.
    init(
        tenant: TenantID,
        user: String?,
        filter: MetadataFilter?,
        boundary: MetadataFilter?,
        knowledgeBase: KnowledgeBaseID?,
        proof: Proof,
        isOutsideSearch: Bool = false
    ) {
        self.tenant = tenant
        self.user = user
        self.filter = filter
        self.boundary = boundary
        self.knowledgeBase = knowledgeBase
        self.proof = proof
        self.isOutsideSearch = isOutsideSearch
    }

    /// The same tenant's scope with a filter that leaves the boundary; ``OutsideSearch`` alone gives it out.
    func outside(_ filter: MetadataFilter) -> ScopedFilter {
        ScopedFilter(
            tenant: tenant,
            user: user,
            filter: filter,
            boundary: boundary,
            knowledgeBase: knowledgeBase,
            proof: proof,
            isOutsideSearch: true
        )
    }

    /// Returns whether tenant, user, filters and knowledge base are the same bytes, and both are of one kind.
    public static func == (left: ScopedFilter, right: ScopedFilter) -> Bool {
        left.tenant == right.tenant && PlainText.same(left.user, right.user)
            && left.knowledgeBase == right.knowledgeBase && left.boundary == right.boundary
            && left.filter == right.filter && left.isOutsideSearch == right.isOutsideSearch
    }

    /// Feeds tenant, user and knowledge base to the hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(tenant)
        hasher.combine(user.map { Array($0.utf8) })
        hasher.combine(knowledgeBase)
    }
}

extension ScopedFilter: CustomStringConvertible {
    /// The tenant, and the knowledge base when it is the tenant's own; users and filter values are left out.
    public var description: String {
        (isOutsideSearch ? "search outside the scope of tenant \(tenant)" : "scope of tenant \(tenant)")
            + (knowledgeBase.map { " on knowledge base \($0)" } ?? "")
    }
}

extension ScopedFilter {
    /// The proof that a document belongs to the tenant, required of the store before and of every reference after.
    enum Proof: Sendable {
        /// A string attribute that is the tenant's id.
        case attribute(key: String)
        /// A source below the tenant's prefix.
        case source(SourcePrefix)
        /// The knowledge base holds no other tenant's documents.
        case knowledgeBase

        /// The condition that the store is given; positive, because a negative one admits documents without the key.
        func clause(for tenant: TenantID) -> BoundaryClause? {
            switch self {
            case .attribute(let key):
                BoundaryClause(.init(key: key, operator: .equals, value: .string(tenant.rawValue)))
            case .source(let prefix):
                BoundaryClause(.init(key: SourcePrefix.key, operator: .startsWith, value: .string(prefix.text)))
            case .knowledgeBase:
                nil
            }
        }
    }
}

extension ScopedFilter {
    /// Checks that a reference that came back belongs to the tenant; trusts neither the store nor its filter.
    ///
    /// The tenant's attribute must be there, be a string and have exactly the bytes of the tenant's id. Under a
    /// source prefix the source in the metadata must lie within it, and so must the location when there is one. Every
    /// further condition of the policy must hold as well. A dedicated knowledge base without a key proves the tenant
    /// by itself; only conditions are checked then.
    ///
    /// - Parameters:
    ///   - metadata: the reference's metadata as the service gave it.
    ///   - source: the URI of the reference's location; nil when it has none.
    /// - Throws: ``IsolationViolation``; the reference, and the answer with it, must not be used.
    public func audit(metadata: JSONObject, source: String?) throws(IsolationViolation) {
        switch proof {
        case .attribute(let key):
            guard try text(key, in: metadata).hasSameBytes(as: tenant.rawValue) else {
                throw IsolationViolation(.otherTenant, tenant: tenant, key: key)
            }
        case .source(let prefix):
            let key = SourcePrefix.key
            guard prefix.contains(try text(key, in: metadata)) else {
                throw IsolationViolation(.wrongSource, tenant: tenant, key: key)
            }
            if let source, !prefix.contains(source) {
                throw IsolationViolation(.conflictingSources, tenant: tenant, key: key)
            }
        case .knowledgeBase:
            break
        }
        if let boundary, !boundary.evaluate(againstJSON: metadata) {
            throw IsolationViolation(.conditionNotMet, tenant: tenant, key: nil)
        }
    }

    /// A Boolean value that indicates whether the audit of a reference depends on the source of its location.
    package var auditsSources: Bool {
        if case .source = proof { true } else { false }
    }

    /// Audits a reference at its index in an answer, for modules that also know what a stream had shown.
    package func audit(
        metadata: JSONObject,
        source: String?,
        referenceIndex: Int,
        deliveredCharacterCount: Int = 0
    ) throws(IsolationViolation) {
        do throws(IsolationViolation) {
            try audit(metadata: metadata, source: source)
        } catch {
            var violation = error
            violation.referenceIndex = referenceIndex
            violation.deliveredCharacterCount = deliveredCharacterCount
            throw violation
        }
    }

    private func text(_ key: String, in metadata: JSONObject) throws(IsolationViolation) -> String {
        guard let value = metadata[key] else {
            throw IsolationViolation(.missingAttribute, tenant: tenant, key: key)
        }
        guard case .string(let text) = value else {
            throw IsolationViolation(.wrongType, tenant: tenant, key: key)
        }
        return text
    }
}
