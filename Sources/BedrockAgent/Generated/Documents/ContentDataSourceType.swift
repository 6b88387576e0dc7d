// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Content data source type; the service may add values.
public struct ContentDataSourceType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `CUSTOM`.
    public static let custom = Self(rawValue: "CUSTOM")
    /// `S3`.
    public static let s3 = Self(rawValue: "S3")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .custom,
        .s3,
    ]
}
