// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Agentic retrieve status; the service may add values.
public struct AgenticRetrieveStatus: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `IN_PROGRESS`.
    public static let inProgress = Self(rawValue: "IN_PROGRESS")
    /// `SUCCEEDED`.
    public static let succeeded = Self(rawValue: "SUCCEEDED")
    /// `FAILED`.
    public static let failed = Self(rawValue: "FAILED")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .inProgress,
        .succeeded,
        .failed,
    ]
}
