public import TenantRAGBase
internal import TenantRAGCrypto

/// An error that explains why a tenant, a policy, a scope or a key was refused, before anything was sent.
///
/// Nothing is ever repaired or guessed: what is not certain to stay within one tenant becomes an error. The text is
/// safe to log. It names rules, limits and counts, never the refused value, a user, a group or a filter's values.
public struct IsolationError: CodedError {
    /// The kind of refusal.
    public let code: Code

    /// A message that says what happened, the limit and the count where there is one, and what to do about it.
    public let message: String

    /// The error of a lower module that led here, such as a `FilterError`; nil when the refusal began here.
    public let underlying: (any Error)?

    /// The class of the problem.
    public var category: ErrorCategory {
        switch code {
        case .invalidTenantID, .invalidIdentity, .unknownTenant, .tenantNotRepresentable, .missingUser, .missingGroups,
            .tooManyGroups, .missingContextAttribute:
            .denied
        case .filterNotExpressible: .invalid
        default: .configuration
        }
    }

    /// True: the text holds no secret and no content.
    public var isLoggable: Bool { true }

    init(_ code: Code, _ message: String, underlying: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.underlying = underlying
    }
}

extension IsolationError {
    /// Runs cryptography, with this module's error for a failure of libcrypto.
    static func mapping<Result>(_ body: () throws(CryptoError) -> Result) throws(IsolationError) -> Result {
        do throws(CryptoError) { return try body() } catch { throw .cryptographyUnavailable }
    }

    static var cryptographyUnavailable: IsolationError {
        IsolationError(
            .cryptographyUnavailable,
            "OpenSSL gives no AES-256-GCM, no SHA-256 or no random bytes; check its configuration and providers."
        )
    }
}

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
