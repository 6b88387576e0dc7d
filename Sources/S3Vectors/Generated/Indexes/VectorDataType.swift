// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Data type; the service may add values.
public struct VectorDataType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `float32`.
    public static let float32 = Self(rawValue: "float32")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .float32
    ]
}
