// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Rerank source type; the service may add values.
public struct RerankSourceType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `INLINE`.
    public static let inline = Self(rawValue: "INLINE")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .inline
    ]
}
