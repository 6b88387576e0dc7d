// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Document output format; the service may add values.
public struct DocumentOutputFormat: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `RAW`.
    public static let raw = Self(rawValue: "RAW")
    /// `EXTRACTED`.
    public static let extracted = Self(rawValue: "EXTRACTED")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .raw,
        .extracted,
    ]
}
