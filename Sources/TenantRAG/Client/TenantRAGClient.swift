internal import BedrockAgentRuntime
public import Logging
package import TenantRAGFilters
internal import TenantRAGIsolation

/// Answers each tenant's questions from that tenant's documents alone.
///
/// Every call requires a ``/TenantRAGIsolation/TenantContext``; there is no way to ask without one. The order of a call:
/// the policy scopes the filter, the filter is checked against the vector store, the conversation against the tenant,
/// the request against the model's constraints; then it waits for the tenant's turn (``TenantLimiter``), the knowledge
/// base is asked, and every reference in its answer is audited before anything is returned.
///
/// A client holds no state of its own and may be shared by all tasks of a service.
///
/// ```swift
/// let rag = try TenantRAGClient(.fromEnvironment())
/// let tenant = try TenantContext(trusting: TenantID(validating: "acme"), because: "single-tenant command-line tool")
/// let answer = try await rag.ask("Who finds the radio?", as: tenant, where: .attribute("season") <= 2)
/// print(answer.text, answer.citations.compactMap(\.source))
/// ```
public final class TenantRAGClient: Sendable {
    /// The settings this client was made with.
    public let configuration: TenantRAGConfiguration

    let knowledgeBase: any KnowledgeBase
    let logger: Logger
    /// The instant up to which calls may wait for their turn, where it is earlier than the configuration sets it.
    let waitDeadline: ContinuousClock.Instant?

    /// Creates a client.
    ///
    /// - Parameters:
    ///   - knowledgeBase: The knowledge base that answers: Amazon Bedrock, or a local one.
    ///   - configuration: Isolation policy, prompts and limits.
    ///   - logger: The logger that records calls at debug level: tenant, counts and outcome, never text. None by default.
    public init(
        _ knowledgeBase: some KnowledgeBase,
        configuration: TenantRAGConfiguration = TenantRAGConfiguration(),
        logger: Logger = Logger(label: "TenantRAG") { _ in SwiftLogNoOpLogHandler() }
    ) {
        self.knowledgeBase = knowledgeBase
        self.configuration = configuration
        self.logger = logger
        waitDeadline = nil
    }

    /// Creates a client like another one, whose calls wait for their turn up to a deadline.
    init(_ client: TenantRAGClient, waitingUntil deadline: ContinuousClock.Instant) {
        knowledgeBase = client.knowledgeBase
        configuration = client.configuration
        logger = client.logger
        waitDeadline = client.waitDeadline.map { min($0, deadline) } ?? deadline
    }

    /// The vector store.
    package var vectorStore: VectorStore { knowledgeBase.vectorStore }

    /// Scopes a caller's filter and checks that the vector store obeys all of it.
    func scope(_ filter: MetadataFilter?, for tenant: TenantContext) throws -> ScopedFilter {
        let scope = try configuration.policy.scope(filter, for: tenant)
        let store = knowledgeBase.vectorStore
        do throws(FilterError) {
            // An operator that the store lacks may be ignored by it silently: refuse before anything is sent.
            try scope.filter?.validate(for: store)
        } catch {
            // The scoped filter has groups that no caller wrote: name what the caller wrote, or else the policy's part.
            throw filter?.conditionProblem(for: store) ?? scope.boundary?.conditionProblem(for: store)?.within(
                "boundary"
            )
                ?? error
        }
        return scope
    }

    func knowledgeBaseID(for scope: ScopedFilter) -> KnowledgeBaseID {
        scope.knowledgeBase ?? knowledgeBase.knowledgeBaseID
    }

    /// The caller as access control lists name them; nil when the configuration asks for none.
    func accessControlUser(of context: TenantContext) throws(TenantRAGError) -> UserContext? {
        try configuration.accessControlUser?.userContext(of: context, on: knowledgeBase.vectorStore)
    }

    /// Refuses a minimum score for an operation whose answers have no scores.
    func requireNoMinimumScore() throws(TenantRAGError) {
        guard configuration.minimumScore == nil else {
            throw TenantRAGError(
                .unsupportedSetting,
                "minimumScore: the service gives no scores with answers, so it could only be ignored; give it to retrieve alone"
            )
        }
    }

    func retrievalConfiguration(
        _ scope: ScopedFilter,
        numberOfResults: Int?,
        reranking: Reranking?
    ) throws(TenantRAGError) -> KnowledgeBaseRetrievalConfiguration {
        let search = retrievalConfiguration(scope, numberOfResults: numberOfResults)
        return try reranking?.applied(to: search, on: knowledgeBase.vectorStore) ?? search
    }

    func retrievalConfiguration(_ scope: ScopedFilter, numberOfResults: Int?) -> KnowledgeBaseRetrievalConfiguration {
        let numberOfResults = numberOfResults ?? configuration.numberOfResults
        // A managed knowledge base takes its filter in a member of its own, and leaves the other one unread.
        if knowledgeBase.vectorStore.isManaged {
            return KnowledgeBaseRetrievalConfiguration(
                managedSearchConfiguration: ManagedSearchConfiguration(
                    filter: scope.filter,
                    numberOfResults: numberOfResults
                )
            )
        }
        return KnowledgeBaseRetrievalConfiguration(
            vectorSearchConfiguration: KnowledgeBaseVectorSearchConfiguration(
                filter: scope.filter,
                numberOfResults: numberOfResults,
                overrideSearchType: configuration.searchType
            )
        )
    }
}
