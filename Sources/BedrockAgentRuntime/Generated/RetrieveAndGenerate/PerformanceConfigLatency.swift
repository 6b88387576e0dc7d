// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Performance configuration latency; the service may add values.
public struct PerformanceConfigLatency: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `standard`.
    public static let standard = Self(rawValue: "standard")
    /// `optimized`.
    public static let optimized = Self(rawValue: "optimized")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .standard,
        .optimized,
    ]
}
