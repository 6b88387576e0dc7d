// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// The measure of how far apart two vectors are; the service may add values.
public struct DistanceMetric: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `euclidean`.
    public static let euclidean = Self(rawValue: "euclidean")
    /// `cosine`.
    public static let cosine = Self(rawValue: "cosine")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .euclidean,
        .cosine,
    ]
}
