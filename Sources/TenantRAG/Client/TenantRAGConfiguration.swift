public import BedrockAgentRuntime
package import TenantRAGBase
public import TenantRAGIsolation
public import TenantRAGPrompts

/// The settings by which a ``TenantRAGClient`` isolates, retrieves and generates.
///
/// ```swift
/// var configuration = try TenantRAGConfiguration(policy: .metadata(key: "customer"))
/// configuration.numberOfResults = 10
/// configuration.inference = TextInferenceConfig(maxTokens: 1_024, temperature: 0)
/// ```
public struct TenantRAGConfiguration: Sendable {
    /// The policy that keeps tenants apart; by default the metadata attribute `tenantId` must equal the tenant's id.
    public var policy: IsolationPolicy

    /// The number of passages that a question retrieves, 1 to 100; nil leaves it to the knowledge base (5 at the
    /// service).
    public var numberOfResults: Int?

    /// The kind of search: by meaning, or by meaning and words; nil leaves it to the service.
    public var searchType: SearchType?

    /// The second ranking of what a search found; nil leaves it to the knowledge base.
    ///
    /// It holds for all ways to ask. A knowledge base that cannot do it refuses the call.
    public var reranking: Reranking?

    /// The lowest score of a passage that ``TenantRAGClient/retrieve(_:as:where:numberOfResults:reranking:minimumScore:)``
    /// returns; none by default.
    ///
    /// It is applied once all passages have passed the audit, and a passage without a score is left out. Scores have no
    /// documented bounds and differ between stores and reranking models, so measure before choosing one. Answers and agentic
    /// retrieval are refused with it (`unsupportedSetting`): the service gives no scores there.
    public var minimumScore: Double?

    /// The fact about a caller that is their e-mail address, for access control lists; by default none is sent.
    ///
    /// Managed knowledge bases alone have such lists. Without it, a source that has them returns nothing, and every other
    /// source returns what it would return to any user of the tenant.
    public var accessControlUser: AccessControlUser?

    /// A closure that builds the prompt for answers around the context of a call.
    ///
    /// By default it is the built-in template of ``/TenantRAGPrompts/GenerationPrompt``, `.default(with: context)`.
    ///
    /// ```swift
    /// var configuration = TenantRAGConfiguration()
    /// configuration.generationPrompt = { context in
    ///     try GenerationPrompt {
    ///         "Answer from these results alone, in one sentence."
    ///         context
    ///         "\(.searchResults)"
    ///         "\(.outputFormatInstructions)"
    ///     }
    /// }
    /// ```
    public var generationPrompt: @Sendable (AdditionalContext?) throws -> GenerationPrompt

    /// The prompt that a conversation's questions are rewritten with; nil leaves it to the service.
    public var orchestrationPrompt: OrchestrationPrompt?

    /// A Boolean value that indicates whether a question with several parts is split into several searches; false by
    /// default.
    public var decomposesQueries: Bool

    /// Temperature, length and stop sequences; nil leaves them to the model.
    ///
    /// Stop sequences can break the format that citations are read from.
    public var inference: TextInferenceConfig?

    /// The guardrail for questions and answers; none by default.
    ///
    /// Guardrails do not see the retrieved passages.
    public var guardrail: GuardrailConfiguration?

    /// The moment at which a stream's text is passed on, relative to the audit of its citations; by default ``StreamAudit/heldByParts``.
    public var streamAudit: StreamAudit

    /// The keys that conversations are sealed with, to be kept by a browser; none by default, and then no token is
    /// created or accepted.
    ///
    /// ```swift
    /// var configuration = TenantRAGConfiguration()
    /// configuration.conversationKeys = try .environment()
    /// ```
    public var conversationKeys: ConversationKeyProvider?

    /// The limiter that admits each tenant's calls; by default the knowledge base's own limiter.
    ///
    /// ``BedrockKnowledgeBase`` shares its account's quotas fairly, other knowledge bases do not limit. `.unlimited` lets
    /// every call go at once.
    public var limiter: (any TenantLimiter)?

    /// The maximum time a call may wait for its turn; 10 seconds by default.
    ///
    /// A call whose turn is known to come too late is refused at once, with a ``TenantLimitError``. Set the deadline of a
    /// single call with ``TenantRAGClient/waiting(until:)``.
    public var maximumWait: Duration

    /// The meters that count calls, references and characters of tenants; none by default.
    public var meters: TenantMeters?

    /// The source of time.
    package var clock = TimeSource.system

    /// Creates a configuration.
    ///
    /// - Parameters:
    ///   - policy: The policy that keeps tenants apart.
    ///   - numberOfResults: The number of passages that a question retrieves, 1 to 100; nil leaves it to the knowledge
    ///     base.
    public init(policy: IsolationPolicy = .standard, numberOfResults: Int? = nil) {
        self.policy = policy
        self.numberOfResults = numberOfResults
        self.generationPrompt = { try .default(with: $0) }
        self.decomposesQueries = false
        self.streamAudit = .heldByParts
        self.maximumWait = .seconds(10)
    }
}
