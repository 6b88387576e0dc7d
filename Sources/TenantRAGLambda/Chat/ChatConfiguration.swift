public import TenantRAG

/// The settings of ``ChatHandler`` and ``ChatStreamHandler``.
///
/// ```swift
/// var configuration = ChatConfiguration(proof: .isolationAndAuthorizer)
/// configuration.maximumQueryLength = 400
/// let handler = ChatHandler(rag, configuration: configuration)
/// ```
public struct ChatConfiguration: Sendable {
    /// The proof that has to name the tenant of a question; Lambda's tenant isolation by default.
    public var proof: TenantProof

    /// Under which names the authorizer hands on who asks.
    public var contextKeys: AuthorizerContextKeys

    /// Makes the context that the question is asked in, from what was proven and from the authorizer's context.
    ///
    /// By default what was proven, as it is: tenant, user, groups and attributes. A context of another tenant is refused.
    ///
    /// ```swift
    /// var configuration = ChatConfiguration(proof: .authorizer)
    /// configuration.tenantContext = { proven, authorizer in
    ///     try TenantContext(
    ///         trusting: proven.tenant,
    ///         because: "the authorizer of this API names the plan as well",
    ///         user: proven.user,
    ///         attributes: ["plan": .string(authorizer["plan"]?.stringValue ?? "free")]
    ///     )
    /// }
    /// ```
    public var tenantContext: @Sendable (_ proven: TenantContext, _ authorizer: JSONObject) throws -> TenantContext

    /// The most bytes of a request's body, after base64; 65,536 by default.
    ///
    /// One with more is answered 413.
    public var maximumBodyBytes: Int

    /// The most characters (Unicode scalars) of a question; 1,000 by default, which is what the service takes.
    public var maximumQueryLength: Int

    /// The most characters (Unicode scalars) of a question's `context`; 1,000 by default.
    ///
    /// It goes into the prompt, which takes 4,000 with everything else in it, and grows by what is escaped.
    public var maximumContextLength: Int

    /// The maximum duration of an answer; 28 seconds by default, one less than API Gateway waits for an integration.
    ///
    /// When it is over the call is cancelled, and the caller is answered 504. Of a stream it is the time to its head.
    public var timeLimit: Duration

    /// The time before the invocation's own deadline by which everything has ended; half a second by default.
    public var deadlineMargin: Duration

    /// The web pages that may send requests; nil, the default, for none of another origin.
    public var cors: CORSPolicy?

    /// The source of time.
    package var clock: TimeSource

    /// Makes a configuration with the defaults.
    ///
    /// - Parameter proof: What has to say which tenant a question is asked for.
    public init(proof: TenantProof = .isolation) {
        self.proof = proof
        contextKeys = AuthorizerContextKeys()
        tenantContext = { proven, _ in proven }
        maximumBodyBytes = 65_536
        maximumQueryLength = 1_000
        maximumContextLength = 1_000
        timeLimit = .seconds(28)
        deadlineMargin = .milliseconds(500)
        clock = .system
    }
}
