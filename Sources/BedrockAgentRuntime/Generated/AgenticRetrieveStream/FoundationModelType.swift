// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Foundation model type; the service may add values.
public struct FoundationModelType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `CUSTOM`.
    public static let custom = Self(rawValue: "CUSTOM")
    /// `MANAGED`.
    public static let managed = Self(rawValue: "MANAGED")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .custom,
        .managed,
    ]
}
