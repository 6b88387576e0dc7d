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

    /// Audits an answer's citations as a whole.
    ///
    /// - Parameters:
    ///   - citations: The citations.
    ///   - scope: What the tenant may see.
    /// - Returns: How many references they have together.
    /// - Throws: ``/TenantRAGIsolation/IsolationViolation``, whose index counts the references of all citations.
    func audit(_ citations: [Citation], in scope: ScopedFilter) throws(IsolationViolation) -> Int {
        var count = 0
        for index in citations.indices {
            guard let references = citations[index].retrievedReferences else { continue }
            do throws(IsolationViolation) {
                try scope.audit(references, firstIndex: count)
            } catch {
                logger.logViolation(error, scope)
                throw error
            }
            count += references.count
        }
        return count
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
    ///   - firstIndex: The number of references before them in the same answer.
    ///   - deliveredCharacters: The number of characters of an answer that a stream had already given to the caller.
    /// - Throws: ``/TenantRAGIsolation/IsolationViolation`` for the first reference that is not the tenant's.
    func audit(
        _ references: [some SourcedReference],
        firstIndex: Int = 0,
        deliveredCharacters: Int = 0
    ) throws(IsolationViolation) {
        // By index: an element of a loop would be copied with all its text.
        for index in references.indices {
            let metadata = references[index].metadata ?? [:]
            // Where sources prove nothing, one audit says all, and a location is not copied for it.
            let addresses = auditsSources ? references[index].location?.addresses ?? [] : []
            func audit(source: String?) throws(IsolationViolation) {
                try self.audit(
                    metadata: metadata,
                    source: source,
                    referenceIndex: firstIndex + index,
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
