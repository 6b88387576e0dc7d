internal import TenantRAGBase
internal import TenantRAGFilters
public import TenantRAGJSON

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
