package import TenantRAGFilters
package import TenantRAGIsolation

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
/// who may see other documents (other groups, say), before anything is sent. A session lives 24 hours.
public struct Conversation: Sendable, Hashable {
    package let sessionID: String
    package let tenant: TenantID
    package let user: String?
    package let boundary: MetadataFilter?
    package let knowledgeBase: KnowledgeBaseID

    init(sessionID: String, scope: ScopedFilter, knowledgeBase: KnowledgeBaseID) {
        self.sessionID = sessionID
        self.tenant = scope.tenant
        self.user = scope.user
        self.boundary = scope.boundary
        self.knowledgeBase = knowledgeBase
    }

    func check(_ scope: ScopedFilter, knowledgeBase: KnowledgeBaseID) throws(TenantRAGError) {
        // Swift's == on strings takes composed and decomposed letters as equal; two users may differ in just that.
        let isSameUser = user.map { Array($0.utf8) } == scope.user.map { Array($0.utf8) }
        // The session remembers what was answered: whoever may see less now (another group) must not go on with it.
        let isSameBoundary = boundary == scope.boundary
        guard tenant == scope.tenant, isSameUser, isSameBoundary, self.knowledgeBase == knowledgeBase else {
            throw TenantRAGError(
                .foreignConversation,
                "the conversation belongs to another tenant, user, group or knowledge base; start one without `continuing:`"
            )
        }
    }
}

extension Conversation: CustomStringConvertible, CustomReflectable {
    /// Says whose conversation it is; the session id stays out of logs.
    public var description: String {
        "Conversation(tenant: \(tenant))"
    }

    /// Shows nothing, so that reflection does not print the session id.
    public var customMirror: Mirror {
        Mirror(self, children: [])
    }
}
