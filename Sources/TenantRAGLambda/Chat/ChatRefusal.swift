/// A refusal by which these handlers answer a request themselves.
struct ChatRefusal: Error {
    /// The status that says so.
    let status: Int
    /// A name for it, as the answer's title and for logs.
    let title: String
    /// The advice for the caller.
    var detail: String?
    /// The value of `WWW-Authenticate`.
    var challenge: String?
    /// The warning for an operator; nil for a mistake of the caller's.
    var warning: String?
}

// Who asks.
extension ChatRefusal {
    /// The request does not say for which tenant it is.
    static let missingTenant = ChatRefusal(
        status: 401,
        title: "missingTenant",
        detail: "nothing says for which tenant this is asked",
        challenge: "Bearer"
    )

    /// One of two has said who asks, and both have to.
    static func missingProof(_ missing: String) -> ChatRefusal {
        ChatRefusal(
            status: 403,
            title: "missingTenant",
            detail: "not all that has to say for which tenant this is asked does so",
            warning: "the tenant is missing from \(missing), which the handler's configuration asks for"
        )
    }

    /// Two have said who asks, and not the same.
    static let contradictingTenants = ChatRefusal(
        status: 403,
        title: "contradictingTenants",
        detail: "for which tenant this is asked is said in two ways",
        warning: "Lambda's tenant isolation and the authorizer name two tenants; what does the API map to "
            + "X-Amz-Tenant-Id?"
    )

    /// The value that names the tenant is no tenant's id.
    static let invalidTenant = ChatRefusal(
        status: 403,
        title: "invalidTenant",
        detail: "what names the tenant is no tenant's id"
    )

    /// The authorizer's context is not in the form that it should have.
    static let invalidIdentity = ChatRefusal(
        status: 403,
        title: "invalidIdentity",
        detail: "who asks cannot be read",
        warning: "the authorizer's context is not in the form that the handler's configuration names"
    )

    /// The token behind a cached decision has ended.
    static let expired = ChatRefusal(
        status: 401,
        title: "expired",
        detail: "the token has ended",
        challenge: #"Bearer error="invalid_token""#
    )
}

// What is asked.
extension ChatRefusal {
    static let bodyTooLarge = ChatRefusal(status: 413, title: "bodyTooLarge", detail: "the body is too large")

    static func invalidRequest(_ detail: String) -> ChatRefusal {
        ChatRefusal(status: 400, title: "invalidRequest", detail: detail)
    }

    /// One answer for every reason, so that a caller learns nothing of a token that is not its own.
    static let conversation = ChatRefusal(
        status: 400,
        title: "conversationRefused",
        detail: "the conversation cannot be continued; ask again without session_id"
    )

    static let methodNotAllowed = ChatRefusal(
        status: 405,
        title: "methodNotAllowed",
        detail: "questions are sent by POST"
    )
    static let originNotAllowed = ChatRefusal(status: 403, title: "originNotAllowed")
}

// What went wrong here.
extension ChatRefusal {
    static let outOfTime = ChatRefusal(
        status: 504,
        title: "outOfTime",
        detail: "there is no answer in time",
        warning: "a question was cancelled: its time was over"
    )

    static let invalidConfiguration = ChatRefusal(
        status: 500,
        title: "internalError",
        warning:
            "the handler's configuration cannot work: its context names must be distinct, and its tenantContext must "
            + "keep the tenant"
    )
}
