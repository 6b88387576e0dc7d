internal import BedrockAgentRuntime
internal import Logging
internal import TenantRAGIsolation

extension TenantRAGClient {
    /// Audits an answer as a whole; a violation is logged, because an operator must act on it.
    func audit(_ references: [some SourcedReference], in scope: ScopedFilter) throws(IsolationViolation) {
        do {
            try scope.audit(references)
        } catch {
            logger.logViolation(error, scope)
            throw error
        }
    }

    func metadata(_ scope: ScopedFilter, references: Int? = nil) -> Logger.Metadata {
        var metadata: Logger.Metadata = ["tenantrag.tenant": "\(scope.tenant)"]
        if let references { metadata["tenantrag.references"] = "\(references)" }
        return metadata
    }

    func requireText(_ question: String) throws(TenantRAGError) {
        guard question.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw TenantRAGError(.emptyQuestion, "there is nothing to look for; ask with at least one word")
        }
    }
}

extension ScopedFilter {
    /// Checks every reference: one foreign one is enough to return nothing.
    ///
    /// - Parameters:
    ///   - references: The references that the knowledge base returned.
    ///   - deliveredCharacters: The number of characters of an answer that a stream had already given to the caller.
    /// - Throws: ``/TenantRAGIsolation/IsolationViolation`` for the first reference that is not the tenant's.
    func audit(_ references: [some SourcedReference], deliveredCharacters: Int = 0) throws(IsolationViolation) {
        // By index: an element of a loop would be copied with all its text.
        for index in references.indices {
            let metadata = references[index].metadata ?? [:]
            let addresses = references[index].location?.addresses ?? []
            func audit(source: String?) throws(IsolationViolation) {
                try self.audit(
                    metadata: metadata,
                    source: source,
                    referenceIndex: index,
                    deliveredCharacterCount: deliveredCharacters
                )
            }
            if addresses.isEmpty { try audit(source: nil) }
            for address in addresses { try audit(source: address) }
        }
    }
}

extension Logger {
    /// Warns of a violation: a person must examine a knowledge base that returns what it was told to leave out.
    func logViolation(_ violation: IsolationViolation, _ scope: ScopedFilter) {
        warning(
            "the knowledge base returned a reference outside the tenant's scope; nothing of it was passed on",
            metadata: [
                "tenantrag.tenant": "\(scope.tenant)",
                "tenantrag.violation": "\(violation.reason.rawValue)",
            ]
        )
    }
}
