internal import TenantRAGIsolation
internal import TenantRAGSigV4

/// The owner and position of a question's conversation, known before the question is sent; the session comes with the
/// answer.
struct ConversationPlace: Sendable {
    private let tenant: TenantID
    private let binding: ConversationBinding
    private let expiration: Timestamp

    /// Binds the question to its tenant and knowledge base, and refuses a conversation with another binding.
    ///
    /// - Parameters:
    ///   - scope: The tenant that asks, and the bounds of what it may see.
    ///   - knowledgeBase: The knowledge base that is asked.
    ///   - conversation: The conversation to continue; nil for a first question.
    ///   - now: The time before anything is sent. The service's clock starts later, so ours never expires after it.
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
        // Sessions are not extended: a continued conversation expires when it would have expired.
        expiration = conversation?.expiration ?? now.advanced(bySeconds: Conversation.lifetime)
    }

    /// The conversation, once its session is known.
    func conversation(_ sessionID: String) -> Conversation {
        Conversation(sessionID: sessionID, tenant: tenant, binding: binding, expiration: expiration)
    }
}
