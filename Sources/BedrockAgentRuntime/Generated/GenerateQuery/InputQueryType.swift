// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Input query type; the service may add values.
public struct InputQueryType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `TEXT`.
    public static let text = Self(rawValue: "TEXT")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .text
    ]
}
