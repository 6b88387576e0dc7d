// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Agentic retrieve step; the service may add values.
public struct AgenticRetrieveStep: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `Planning`.
    public static let planning = Self(rawValue: "Planning")
    /// `Retrieval`.
    public static let retrieval = Self(rawValue: "Retrieval")
    /// `SpeculativeRetrieval`.
    public static let speculativeRetrieval = Self(rawValue: "SpeculativeRetrieval")
    /// `FullDocumentExpansion`.
    public static let fullDocumentExpansion = Self(rawValue: "FullDocumentExpansion")
    /// `SessionHistoryLoad`.
    public static let sessionHistoryLoad = Self(rawValue: "SessionHistoryLoad")
    /// `CodeExecution`.
    public static let codeExecution = Self(rawValue: "CodeExecution")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .planning,
        .retrieval,
        .speculativeRetrieval,
        .fullDocumentExpansion,
        .sessionHistoryLoad,
        .codeExecution,
    ]
}
