// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Include exclude; the service may add values.
public struct IncludeExclude: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `INCLUDE`.
    public static let include = Self(rawValue: "INCLUDE")
    /// `EXCLUDE`.
    public static let exclude = Self(rawValue: "EXCLUDE")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .include,
        .exclude,
    ]
}
