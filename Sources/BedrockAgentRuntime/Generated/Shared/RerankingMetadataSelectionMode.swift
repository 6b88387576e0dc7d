// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Reranking metadata selection mode; the service may add values.
public struct RerankingMetadataSelectionMode: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `SELECTIVE`.
    public static let selective = Self(rawValue: "SELECTIVE")
    /// `ALL`.
    public static let all = Self(rawValue: "ALL")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .selective,
        .all,
    ]
}
