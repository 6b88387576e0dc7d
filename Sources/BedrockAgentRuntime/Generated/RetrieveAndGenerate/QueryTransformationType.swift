// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Query transformation type; the service may add values.
public struct QueryTransformationType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `QUERY_DECOMPOSITION`.
    public static let queryDecomposition = Self(rawValue: "QUERY_DECOMPOSITION")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .queryDecomposition
    ]
}
