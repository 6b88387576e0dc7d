// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Managed search reranking configuration type; the service may add values.
public struct ManagedSearchRerankingConfigurationType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `BEDROCK_RERANKING_MODEL`.
    public static let bedrockRerankingModel = Self(rawValue: "BEDROCK_RERANKING_MODEL")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .bedrockRerankingModel
    ]
}
