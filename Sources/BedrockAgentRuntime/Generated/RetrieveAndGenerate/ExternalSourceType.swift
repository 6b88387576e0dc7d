// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// External source type; the service may add values.
public struct ExternalSourceType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `S3`.
    public static let s3 = Self(rawValue: "S3")
    /// `BYTE_CONTENT`.
    public static let byteContent = Self(rawValue: "BYTE_CONTENT")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .s3,
        .byteContent,
    ]
}
