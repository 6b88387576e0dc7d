// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Query transformation mode; the service may add values.
public struct QueryTransformationMode: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `TEXT_TO_SQL`.
    public static let textToSql = Self(rawValue: "TEXT_TO_SQL")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .textToSql
    ]
}
