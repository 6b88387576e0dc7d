public import TenantRAGBase

/// An error that explains why a ``TenantRAGClient`` refused a call.
///
/// Nothing was sent, but for the calls that a link to a document takes (``Code/unknownDocument``, ``Code/partialDocument``,
/// ``Code/changedDocument``) and for a stream of which too much had to be held back (``Code/heldAnswerTooLong``).
///
/// Isolation, filters, prompts and the model's constraints have errors of their own.
public struct TenantRAGError: CodedError {
    /// The kind of refusal.
    public let code: Code

    /// A sentence that says what to do about it.
    public let message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The class of the problem.
    public var category: ErrorCategory {
        switch code {
        case .foreignConversation, .expiredConversation, .malformedConversationToken, .alteredConversationToken,
            .unknownConversationKey, .foreignPage, .unknownDocument, .partialDocument:
            .denied
        case .changedDocument, .heldAnswerTooLong: .unavailable
        case .missingAccessControlUser, .invalidSetting: .configuration
        default: .invalid
        }
    }

    /// True: the text holds no secret and no content.
    public var isLoggable: Bool { true }
}

extension TenantRAGError {
    /// The kinds of refusal; an open set.
    public struct Code: ErrorCode {
        /// The name of the kind, as logs and metrics show it.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }

        /// The question is empty or only white space.
        public static let emptyQuestion = Code(rawValue: "emptyQuestion")
        /// The conversation belongs to another tenant, user or knowledge base.
        public static let foreignConversation = Code(rawValue: "foreignConversation")
        /// The conversation's session at the service has expired: 24 hours have passed since its first question.
        public static let expiredConversation = Code(rawValue: "expiredConversation")
        /// The text is not a conversation token of this version.
        public static let malformedConversationToken = Code(rawValue: "malformedConversationToken")
        /// The conversation token was altered, or sealed with other bytes under a key's id.
        public static let alteredConversationToken = Code(rawValue: "alteredConversationToken")
        /// The conversation token names a key that is retired or never was.
        public static let unknownConversationKey = Code(rawValue: "unknownConversationKey")
        /// The page belongs to another tenant, query or filter.
        public static let foreignPage = Code(rawValue: "foreignPage")
        /// The knowledge base does not have the operation.
        public static let unsupportedOperation = Code(rawValue: "unsupportedOperation")
        /// A setting asks for what the knowledge base or the operation cannot do; it would be ignored otherwise.
        public static let unsupportedSetting = Code(rawValue: "unsupportedSetting")
        /// The tenant context lacks the e-mail address that access control lists are compared with.
        public static let missingAccessControlUser = Code(rawValue: "missingAccessControlUser")
        /// The document is not among those that the tenant may see, or the knowledge base does not name it.
        public static let unknownDocument = Code(rawValue: "unknownDocument")
        /// Not all of the document is shown to be the tenant's, so that there is no link to it: it is made of rows of
        /// several owners, or the search for such rows did not come to an end.
        public static let partialDocument = Code(rawValue: "partialDocument")
        /// The document changed while a link to it was made, and the link was dropped; a new attempt may succeed.
        public static let changedDocument = Code(rawValue: "changedDocument")
        /// A setting that a knowledge base needs is missing or cannot be used.
        public static let invalidSetting = Code(rawValue: "invalidSetting")
        /// More of a stream had to be held back than the limit allows; see ``StreamAudit``.
        public static let heldAnswerTooLong = Code(rawValue: "heldAnswerTooLong")
    }
}

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
