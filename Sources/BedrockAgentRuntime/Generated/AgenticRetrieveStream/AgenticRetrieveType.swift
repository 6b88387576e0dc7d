// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Agentic retrieve type; the service may add values.
public struct AgenticRetrieveType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `BedrockKnowledgeBase`.
    public static let bedrockKnowledgeBase = Self(rawValue: "BedrockKnowledgeBase")
    /// `BedrockAgentCoreMemory`.
    public static let bedrockAgentCoreMemory = Self(rawValue: "BedrockAgentCoreMemory")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .bedrockKnowledgeBase,
        .bedrockAgentCoreMemory,
    ]
}
