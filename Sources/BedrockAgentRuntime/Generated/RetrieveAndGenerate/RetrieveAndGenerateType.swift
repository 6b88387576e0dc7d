// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Retrieve and generate type; the service may add values.
public struct RetrieveAndGenerateType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `KNOWLEDGE_BASE`.
    public static let knowledgeBase = Self(rawValue: "KNOWLEDGE_BASE")
    /// `EXTERNAL_SOURCES`.
    public static let externalSources = Self(rawValue: "EXTERNAL_SOURCES")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .knowledgeBase,
        .externalSources,
    ]
}
