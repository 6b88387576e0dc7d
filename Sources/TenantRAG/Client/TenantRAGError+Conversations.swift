extension TenantRAGError {
    /// A Boolean value that indicates whether a conversation was refused, for whatever reason: the next question has to
    /// start a new one.
    ///
    /// Send a browser the same response in all these cases. The code is for logs: it tells apart what is forged, stolen
    /// or merely old.
    public var refusesConversation: Bool {
        switch code {
        case .foreignConversation, .expiredConversation, .malformedConversationToken, .alteredConversationToken,
            .unknownConversationKey:
            true
        default:
            false
        }
    }

    static let foreignConversation = TenantRAGError(
        .foreignConversation,
        "the conversation belongs to another tenant, user, group or knowledge base; start one without `continuing:`"
    )
    static let expiredConversation = TenantRAGError(
        .expiredConversation,
        "the service keeps a session for 24 hours, and they have passed; start a conversation without `continuing:`"
    )
    static let malformedConversationToken = TenantRAGError(
        .malformedConversationToken,
        "the text is no conversation token of this version; start a conversation without `continuing:`"
    )
    static let alteredConversationToken = TenantRAGError(
        .alteredConversationToken,
        "the conversation token is not as it was sealed, or its key has other bytes here; start a conversation without "
            + "`continuing:`"
    )
    static let unknownConversationKey = TenantRAGError(
        .unknownConversationKey,
        "the conversation token's key is retired, or not known here yet; start a conversation without `continuing:`"
    )
}
