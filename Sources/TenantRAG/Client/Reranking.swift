internal import BedrockAgentRuntime
internal import TenantRAGFilters

/// A second ranking of the passages that a search found, by a model that reads them beside the question.
///
/// It sees what the tenant's filter admits and nothing else. The permissions that it needs are in the guide "Knowledge bases".
///
/// ```swift
/// var configuration = TenantRAGConfiguration(numberOfResults: 30)
/// configuration.reranking = .model(
///     "arn:aws:bedrock:eu-central-1::foundation-model/amazon.rerank-v1:0",
///     numberOfResults: 5
/// )
/// ```
public struct Reranking: Sendable, Hashable {
    private enum Ranker: Sendable, Hashable {
        case none
        case managed
        case model(String, numberOfResults: Int?)
    }

    private let ranker: Ranker

    /// No second ranking, also where a managed knowledge base would do one by itself, or the configuration asks for one.
    public static let off = Reranking(ranker: .none)

    /// The ranking that a managed knowledge base brings with it (`rerankingModelType` `MANAGED`).
    ///
    /// Other knowledge bases have none: calls are refused with a ``TenantRAGError`` of code `unsupportedSetting`.
    public static let managed = Reranking(ranker: .managed)

    /// A ranking by a model of the account.
    ///
    /// - Parameters:
    ///   - arn: The ARN of the model in the knowledge base's Region, such as
    ///     `arn:aws:bedrock:eu-central-1::foundation-model/amazon.rerank-v1:0`; an id alone is not accepted by the service.
    ///   - numberOfResults: The number of passages that remain, 1 to 100; by default the service's. Agentic retrieval
    ///     accepts none and is refused with it.
    /// - Returns: The ranking.
    public static func model(_ arn: String, numberOfResults: Int? = nil) -> Reranking {
        Reranking(ranker: .model(arn, numberOfResults: numberOfResults))
    }

    /// The search of a knowledge base, with its results ranked again.
    ///
    /// - Parameters:
    ///   - search: The search.
    ///   - store: The knowledge base's vector store.
    /// - Returns: The search with this ranking.
    /// - Throws: ``TenantRAGError`` with code `unsupportedSetting`.
    func applied(
        to search: KnowledgeBaseRetrievalConfiguration,
        on store: VectorStore
    ) throws(TenantRAGError) -> KnowledgeBaseRetrievalConfiguration {
        var search = search
        switch ranker {
        case .none where !store.isManaged:
            break
        case .none:
            search.managedSearchConfiguration?.rerankingModelType = .noReranking
        case .managed:
            guard store.isManaged else { throw Self.isNotManaged(store) }
            search.managedSearchConfiguration?.rerankingModelType = .managed
        case .model(let arn, let numberOfResults) where store.isManaged:
            search.managedSearchConfiguration?.rerankingModelType = .custom
            search.managedSearchConfiguration?.rerankingConfiguration = ManagedSearchRerankingConfiguration(
                type: .bedrockRerankingModel,
                bedrockRerankingConfiguration: ManagedSearchBedrockRerankingConfiguration(
                    modelConfiguration: ManagedSearchBedrockRerankingModelConfiguration(modelArn: arn),
                    numberOfRerankedResults: numberOfResults
                )
            )
        case .model(let arn, let numberOfResults):
            search.vectorSearchConfiguration?.rerankingConfiguration = VectorSearchRerankingConfiguration(
                type: .bedrockRerankingModel,
                bedrockRerankingConfiguration: VectorSearchBedrockRerankingConfiguration(
                    modelConfiguration: VectorSearchBedrockRerankingModelConfiguration(modelArn: arn),
                    numberOfRerankedResults: numberOfResults
                )
            )
        }
        return search
    }

    /// The configuration of agentic retrieval, with the results of its searches ranked again.
    ///
    /// - Parameters:
    ///   - configuration: The configuration.
    ///   - store: The knowledge base's vector store.
    /// - Returns: The configuration with this ranking.
    /// - Throws: ``TenantRAGError`` with code `unsupportedSetting`.
    func applied(
        to configuration: AgenticRetrieveConfiguration,
        on store: VectorStore
    ) throws(TenantRAGError) -> AgenticRetrieveConfiguration {
        var configuration = configuration
        switch ranker {
        case .none:
            configuration.rerankingModelType = .noReranking
        case .managed:
            guard store.isManaged else { throw Self.isNotManaged(store) }
            configuration.rerankingModelType = .managed
        case .model(_, .some):
            throw TenantRAGError(
                .unsupportedSetting,
                "agentic retrieval accepts a reranking model, but no number of results that remain"
            )
        case .model(let arn, nil):
            configuration.rerankingModelType = .custom
            configuration.rerankingConfiguration = AgenticRetrieveRerankingConfiguration(
                type: .bedrockRerankingModel,
                bedrockRerankingConfiguration: AgenticRetrieveBedrockRerankingConfiguration(
                    modelConfiguration: AgenticRetrieveBedrockRerankingModelConfiguration(modelArn: arn)
                )
            )
        }
        return configuration
    }

    private static func isNotManaged(_ store: VectorStore) -> TenantRAGError {
        TenantRAGError(
            .unsupportedSetting,
            "only a managed knowledge base brings a reranking of its own, and this one's store is \(store.name); name a model"
        )
    }
}
