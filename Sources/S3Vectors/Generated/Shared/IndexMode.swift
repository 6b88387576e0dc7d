// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// The mode of an index: how it is searched under a filter, and what else it can do; the service may add values.
public struct IndexMode: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `CLASSIC`.
    public static let classic = Self(rawValue: "CLASSIC")
    /// `ENHANCED`.
    public static let enhanced = Self(rawValue: "ENHANCED")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .classic,
        .enhanced,
    ]
}
