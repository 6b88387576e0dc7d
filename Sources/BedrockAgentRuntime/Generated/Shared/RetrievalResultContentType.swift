// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Retrieval result content type; the service may add values.
public struct RetrievalResultContentType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `TEXT`.
    public static let text = Self(rawValue: "TEXT")
    /// `IMAGE`.
    public static let image = Self(rawValue: "IMAGE")
    /// `ROW`.
    public static let row = Self(rawValue: "ROW")
    /// `AUDIO`.
    public static let audio = Self(rawValue: "AUDIO")
    /// `VIDEO`.
    public static let video = Self(rawValue: "VIDEO")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .text,
        .image,
        .row,
        .audio,
        .video,
    ]
}
