// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Generated query type; the service may add values.
public struct GeneratedQueryType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `REDSHIFT_SQL`.
    public static let redshiftSql = Self(rawValue: "REDSHIFT_SQL")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .redshiftSql
    ]
}
