// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Data source status; the service may add values.
public struct DataSourceStatus: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `AVAILABLE`.
    public static let available = Self(rawValue: "AVAILABLE")
    /// `DELETING`.
    public static let deleting = Self(rawValue: "DELETING")
    /// `DELETE_UNSUCCESSFUL`.
    public static let deleteUnsuccessful = Self(rawValue: "DELETE_UNSUCCESSFUL")
    /// `CREATING`.
    public static let creating = Self(rawValue: "CREATING")
    /// `UPDATING`.
    public static let updating = Self(rawValue: "UPDATING")
    /// `FAILED`.
    public static let failed = Self(rawValue: "FAILED")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .available,
        .deleting,
        .deleteUnsuccessful,
        .creating,
        .updating,
        .failed,
    ]
}
