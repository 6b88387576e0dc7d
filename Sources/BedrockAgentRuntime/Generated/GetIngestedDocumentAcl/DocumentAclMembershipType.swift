// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Document ACL membership type; the service may add values.
public struct DocumentAclMembershipType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `KNOWLEDGE_BASE`.
    public static let knowledgeBase = Self(rawValue: "KNOWLEDGE_BASE")
    /// `DATA_SOURCE`.
    public static let dataSource = Self(rawValue: "DATA_SOURCE")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .knowledgeBase,
        .dataSource,
    ]
}
