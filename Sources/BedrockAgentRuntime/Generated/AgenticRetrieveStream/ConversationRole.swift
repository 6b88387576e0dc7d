// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Conversation role; the service may add values.
public struct ConversationRole: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `user`.
    public static let user = Self(rawValue: "user")
    /// `assistant`.
    public static let assistant = Self(rawValue: "assistant")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .user,
        .assistant,
    ]
}
