// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Parsing modality; the service may add values.
public struct ParsingModality: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `MULTIMODAL`.
    public static let multimodal = Self(rawValue: "MULTIMODAL")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .multimodal
    ]
}
