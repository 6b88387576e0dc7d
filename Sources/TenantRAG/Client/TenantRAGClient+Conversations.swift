internal import Logging
public import TenantRAGIsolation
internal import TenantRAGSigV4

extension TenantRAGClient {
    /// Seals a conversation, so that a browser can keep it until the next question.
    ///
    /// ```swift
    /// let answer = try await rag.ask("Who finds the radio?", as: tenant)
    /// let token = try await rag.token(for: answer.conversation)
    /// print(token.text.utf8.count)  // what goes to the browser, at most 250 bytes
    /// ```
    ///
    /// - Parameter conversation: The conversation of an answer, or of a stream that has ended.
    /// - Returns: The token. Only the same user of the same tenant can use it, and it expires with the conversation.
    /// - Throws: ``TenantRAGError`` with code `invalidSetting` when the configuration has no
    ///   ``TenantRAGConfiguration/conversationKeys``, or `expiredConversation`; ``/TenantRAGIsolation/IsolationError`` with
    ///   code `invalidSessionID` where a knowledge base of one's own gives ids that the service could not give; and what
    ///   the provider of keys throws.
    public func token(for conversation: Conversation) async throws -> ConversationToken {
        let keys = try await conversationKeys()
        guard configuration.clock.date() < conversation.expiration else { throw TenantRAGError.expiredConversation }
        let session = SealedSession(id: conversation.sessionID, expiration: conversation.expiration.secondsSince1970)
        return try session.sealed(under: keys.current, boundTo: conversation.binding)
    }

    /// Opens a conversation token that a browser kept, for the tenant that presents it.
    ///
    /// ```swift
    /// func reply(to question: String, token: ConversationToken?) async throws -> Answer {
    ///     let conversation = try await rag.conversation(from: token, as: tenant)
    ///     return try await rag.ask(question, as: tenant, continuing: conversation)
    /// }
    /// ```
    ///
    /// Nothing is sent, whatever the token is. A token that is refused is an error, never nil.
    ///
    /// - Parameters:
    ///   - token: The token that the client sent back; nil for a first question.
    ///   - tenant: The tenant that presents it, as for every call.
    /// - Returns: The conversation; nil for nil.
    /// - Throws: ``TenantRAGError`` that ``TenantRAGError/refusesConversation``: with code `malformedConversationToken`,
    ///   `unknownConversationKey`, `alteredConversationToken`, `foreignConversation` for another tenant, user, group or
    ///   knowledge base, or `expiredConversation`, in this order; with code `invalidSetting` when the configuration has no
    ///   keys; ``/TenantRAGIsolation/IsolationError`` as for a question; and what the provider of keys throws.
    public func conversation(
        from token: ConversationToken?,
        as tenant: TenantContext
    ) async throws -> Conversation? {
        guard let token else { return nil }
        let scope = try scope(nil, for: tenant)
        let binding = try ConversationBinding(scope, knowledgeBase: knowledgeBaseID(for: scope))
        let keys = try await conversationKeys()
        let now = configuration.clock.date()
        do {
            let session = try SealedSession(
                opening: token,
                with: keys,
                boundTo: binding,
                at: now.secondsSince1970
            )
            // One whose sealer's clock was ahead still ends within a day from now.
            let rest = min(session.expiration - now.secondsSince1970, Conversation.lifetime)
            return Conversation(
                sessionID: session.id,
                tenant: scope.tenant,
                binding: binding,
                expiration: now.advanced(bySeconds: rest)
            )
        } catch let refusal as SealedSession.Refusal {
            let error = TenantRAGError(refusal)
            logger.debug(
                "refused a conversation token",
                metadata: metadata(scope).merging(["tenantrag.refusal": "\(error.code.rawValue)"]) { $1 }
            )
            throw error
        }
    }

    private func conversationKeys() async throws -> ConversationKeys {
        guard let provider = configuration.conversationKeys else {
            throw TenantRAGError(
                .invalidSetting,
                "conversation tokens need keys; set the configuration's conversationKeys"
            )
        }
        return try await provider.keys()
    }
}

extension TenantRAGError {
    fileprivate init(_ refusal: SealedSession.Refusal) {
        self =
            switch refusal {
            case .malformed: .malformedConversationToken
            case .unknownKey: .unknownConversationKey
            case .altered: .alteredConversationToken
            case .foreign: .foreignConversation
            case .expired: .expiredConversation
            }
    }
}
