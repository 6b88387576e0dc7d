// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Foundation model configuration type; the service may add values.
public struct FoundationModelConfigurationType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `BEDROCK_FOUNDATION_MODEL`.
    public static let bedrockFoundationModel = Self(rawValue: "BEDROCK_FOUNDATION_MODEL")
    /// `MANTLE_FOUNDATION_MODEL`.
    public static let mantleFoundationModel = Self(rawValue: "MANTLE_FOUNDATION_MODEL")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .bedrockFoundationModel,
        .mantleFoundationModel,
    ]
}
