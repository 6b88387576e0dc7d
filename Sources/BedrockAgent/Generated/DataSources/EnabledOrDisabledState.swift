// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Enabled or disabled state; the service may add values.
public struct EnabledOrDisabledState: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `ENABLED`.
    public static let enabled = Self(rawValue: "ENABLED")
    /// `DISABLED`.
    public static let disabled = Self(rawValue: "DISABLED")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .enabled,
        .disabled,
    ]
}
