// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Document ACL member relation; the service may add values.
public struct DocumentAclMemberRelation: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `AND`.
    public static let and = Self(rawValue: "AND")
    /// `OR`.
    public static let or = Self(rawValue: "OR")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .and,
        .or,
    ]
}
