// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Input image format; the service may add values.
public struct InputImageFormat: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `png`.
    public static let png = Self(rawValue: "png")
    /// `jpeg`.
    public static let jpeg = Self(rawValue: "jpeg")
    /// `gif`.
    public static let gif = Self(rawValue: "gif")
    /// `webp`.
    public static let webp = Self(rawValue: "webp")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .png,
        .jpeg,
        .gif,
        .webp,
    ]
}
