internal import Synchronization

/// The tenants that knowledge bases were given to, remembered for as long as a policy lives.
///
/// A look-up function can give one knowledge base to two tenants under two spellings: as an id and as an ARN, or in two
/// letter cases. Operations that take no ARN are given the last ten characters, and whether they are case sensitive is not
/// documented, so these ten in lower case stand for the knowledge base.
final class KnowledgeBaseOwners: Sendable {
    /// The number of knowledge bases that are remembered, and thus can be used through one policy.
    ///
    /// Ten times the 10,000 managed knowledge bases of an account and Region (guide page on quotas); some 30 MB when full.
    static let defaultMaximumCount = 100_000

    private let maximumCount: Int
    private let owners = Mutex<[String: TenantID]>([:])

    init(maximumCount: Int = KnowledgeBaseOwners.defaultMaximumCount) {
        self.maximumCount = maximumCount
    }

    /// Gives a knowledge base to a tenant, or confirms that it was.
    ///
    /// - Throws: ``IsolationError`` with code `sharedKnowledgeBase` when another tenant has it, and
    ///   `tooManyKnowledgeBases` when one more cannot be remembered: without the memory a second tenant would go unnoticed.
    func claim(_ id: KnowledgeBaseID, for tenant: TenantID) throws(IsolationError) {
        let name = id.identifier.lowercased()
        let outcome = owners.withLock { owners -> Outcome in
            if let owner = owners[name] { return owner == tenant ? .granted : .taken }
            guard owners.count < maximumCount else { return .full }
            owners[name] = tenant
            return .granted
        }
        switch outcome {
        case .granted: return
        case .taken:
            throw IsolationError(
                .sharedKnowledgeBase,
                "The knowledge base \(id.identifier) was given to another tenant before; each needs its own. To hand one "
                    + "over, make a new policy."
            )
        case .full:
            throw IsolationError(
                .tooManyKnowledgeBases,
                "The isolation policy has given out \(maximumCount) knowledge bases and remembers no more; use several "
                    + "policies, or the form that accepts a table."
            )
        }
    }

    private enum Outcome {
        case granted
        case taken
        case full
    }
}
