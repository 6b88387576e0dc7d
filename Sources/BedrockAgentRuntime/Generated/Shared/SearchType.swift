// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Search type; the service may add values.
public struct SearchType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `HYBRID`.
    public static let hybrid = Self(rawValue: "HYBRID")
    /// `SEMANTIC`.
    public static let semantic = Self(rawValue: "SEMANTIC")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .hybrid,
        .semantic,
    ]
}
