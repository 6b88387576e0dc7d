internal import TenantRAGIsolation
internal import TenantRAGSigV4

/// Where a question's conversation belongs, known before the question is sent; the session comes with the answer.
struct ConversationPlace: Sendable {
    private let tenant: TenantID
    private let binding: ConversationBinding
    private let expiration: Timestamp

    /// Finds the place, and refuses a conversation of another one.
    ///
    /// - Parameters:
    ///   - scope: Who asks, and what they may see.
    ///   - knowledgeBase: What is asked.
    ///   - conversation: What goes on; nil for a first question.
    ///   - now: What time it is before anything is sent. The service's clock starts later, so ours never ends after it.
    /// - Throws: ``TenantRAGError`` with code `foreignConversation` or `expiredConversation`.
    init(
        _ scope: ScopedFilter,
        _ knowledgeBase: KnowledgeBaseID,
        continuing conversation: Conversation?,
        at now: Timestamp
    ) throws {
        tenant = scope.tenant
        binding = try ConversationBinding(scope, knowledgeBase: knowledgeBase)
        try conversation?.check(binding, at: now)
        // Sessions are not extended: what goes on ends when it would have ended.
        expiration = conversation?.expiration ?? now.advanced(bySeconds: Conversation.lifetime)
    }

    /// The conversation, once its session is known.
    func conversation(_ sessionID: String) -> Conversation {
        Conversation(sessionID: sessionID, tenant: tenant, binding: binding, expiration: expiration)
    }
}
