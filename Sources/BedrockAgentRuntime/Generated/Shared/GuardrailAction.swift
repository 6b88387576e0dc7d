// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Guardrail action; the service may add values.
public struct GuardrailAction: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `INTERVENED`.
    public static let intervened = Self(rawValue: "INTERVENED")
    /// `NONE`.
    public static let notIntervened = Self(rawValue: "NONE")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .intervened,
        .notIntervened,
    ]
}
