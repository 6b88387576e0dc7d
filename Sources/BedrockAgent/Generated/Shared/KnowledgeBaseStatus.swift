// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Knowledge base status; the service may add values.
public struct KnowledgeBaseStatus: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `CREATING`.
    public static let creating = Self(rawValue: "CREATING")
    /// `ACTIVE`.
    public static let active = Self(rawValue: "ACTIVE")
    /// `DELETING`.
    public static let deleting = Self(rawValue: "DELETING")
    /// `UPDATING`.
    public static let updating = Self(rawValue: "UPDATING")
    /// `FAILED`.
    public static let failed = Self(rawValue: "FAILED")
    /// `DELETE_UNSUCCESSFUL`.
    public static let deleteUnsuccessful = Self(rawValue: "DELETE_UNSUCCESSFUL")
    /// `UPDATE_UNSUCCESSFUL`.
    public static let updateUnsuccessful = Self(rawValue: "UPDATE_UNSUCCESSFUL")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .creating,
        .active,
        .deleting,
        .updating,
        .failed,
        .deleteUnsuccessful,
        .updateUnsuccessful,
    ]
}
