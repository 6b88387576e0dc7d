package import TenantRAGIsolation
public import TenantRAGSigV4

/// A conversation that one tenant has with one knowledge base, so that follow-up questions know what was said.
///
/// It comes with an ``Answer`` and is given to the next question:
///
/// ```swift
/// let first = try await rag.ask("Who finds the radio?", as: tenant)
/// let second = try await rag.ask("And what do they hear on it?", as: tenant, continuing: first.conversation)
/// ```
///
/// The service's session id is inside and does not come out: nothing at the service ties a session to a tenant, so this
/// type does. ``TenantRAGClient`` refuses the conversation of another tenant, user or knowledge base, and of a caller
/// who may see other documents (other groups, say), before anything is sent. To let a browser keep it, seal it with
/// ``TenantRAGClient/token(for:)``.
public struct Conversation: Sendable, Hashable {
    /// The instant at which the service ends the session: 24 hours after the first question was sent, however often it
    /// is continued.
    ///
    /// From then on the conversation is refused, and the next question starts a new one.
    public let expiration: Timestamp

    package let sessionID: String
    package let tenant: TenantID
    package let binding: ConversationBinding

    init(sessionID: String, tenant: TenantID, binding: ConversationBinding, expiration: Timestamp) {
        self.sessionID = sessionID
        self.tenant = tenant
        self.binding = binding
        self.expiration = expiration
    }

    /// The lifetime of a session at the service, in seconds (user guide: 24 hours, which nothing extends).
    static let lifetime: Int64 = 86_400

    func check(_ binding: ConversationBinding, at now: Timestamp) throws(TenantRAGError) {
        // In this order, so that no caller learns the age of a conversation that is another's.
        guard binding == self.binding else { throw .foreignConversation }
        guard now < expiration else { throw .expiredConversation }
    }
}

extension Conversation: CustomStringConvertible, CustomReflectable {
    /// The tenant that the conversation belongs to; the session id stays out of logs.
    public var description: String {
        "Conversation(tenant: \(tenant))"
    }

    /// Shows nothing, so that reflection does not print the session id.
    public var customMirror: Mirror {
        Mirror(self, children: [])
    }
}

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
