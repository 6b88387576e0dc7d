public import TenantRAGBase

extension IsolationError {
    /// The kind of a refusal; an open set, so that a new one breaks no caller's switch.
    public struct Code: ErrorCode {
        /// The code's name as it stands in logs.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
    }
}

extension IsolationError.Code {
    /// A tenant id is empty, too long, has edge spaces or holds a character outside Lambda's alphabet.
    public static let invalidTenantID = Self(rawValue: "invalidTenantID")
    /// A knowledge base id is neither ten letters and digits nor a knowledge base's ARN.
    public static let invalidKnowledgeBaseID = Self(rawValue: "invalidKnowledgeBaseID")
    /// A context was to be trusted without a reason.
    public static let missingReason = Self(rawValue: "missingReason")
    /// A user id, a group or an attribute of a context is empty, too long or not plain text.
    public static let invalidIdentity = Self(rawValue: "invalidIdentity")

    /// A policy's metadata key is empty, too long, reserved by the service or not plain text.
    public static let invalidKey = Self(rawValue: "invalidKey")
    /// A policy names one metadata key twice.
    public static let duplicateKey = Self(rawValue: "duplicateKey")
    /// A source-prefix template cannot keep tenants apart.
    public static let invalidTemplate = Self(rawValue: "invalidTemplate")
    /// A dedicated knowledge base policy knows no tenant at all.
    public static let emptyPolicy = Self(rawValue: "emptyPolicy")
    /// One knowledge base stands for two tenants.
    public static let sharedKnowledgeBase = Self(rawValue: "sharedKnowledgeBase")
    /// A policy with a look-up function has given out as many knowledge bases as it can remember.
    public static let tooManyKnowledgeBases = Self(rawValue: "tooManyKnowledgeBases")

    /// The policy knows no knowledge base for this tenant.
    public static let unknownTenant = Self(rawValue: "unknownTenant")
    /// The tenant id cannot be one segment of a source path.
    public static let tenantNotRepresentable = Self(rawValue: "tenantNotRepresentable")
    /// The policy asks for the user and the context has none.
    public static let missingUser = Self(rawValue: "missingUser")
    /// The policy asks for groups and the context has none.
    public static let missingGroups = Self(rawValue: "missingGroups")
    /// The context has more groups than the service takes in one filter group.
    public static let tooManyGroups = Self(rawValue: "tooManyGroups")
    /// The policy asks for an attribute that the context lacks or that is empty.
    public static let missingContextAttribute = Self(rawValue: "missingContextAttribute")
    /// Boundary and filter together do not fit the service's two levels; see `underlying`.
    public static let filterNotExpressible = Self(rawValue: "filterNotExpressible")
    /// The finished filter could match outside the tenant: a defect of this library, and nothing was sent.
    public static let notConfined = Self(rawValue: "notConfined")

    /// The keys of conversation tokens cannot be used: an unfit id, not 32 bytes, too many, or unreadable text.
    public static let invalidConversationKeys = Self(rawValue: "invalidConversationKeys")
    /// Two keys of conversation tokens have one id or the same bytes.
    public static let duplicateConversationKey = Self(rawValue: "duplicateConversationKey")
    /// A knowledge base's session id is not of the service's form, so that no token can hold it.
    public static let invalidSessionID = Self(rawValue: "invalidSessionID")
    /// OpenSSL does not give what is needed: AES-256-GCM, SHA-256 or random bytes.
    public static let cryptographyUnavailable = Self(rawValue: "cryptographyUnavailable")
}
