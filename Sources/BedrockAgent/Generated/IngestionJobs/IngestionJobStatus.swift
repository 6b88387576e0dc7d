// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// The status of an ingestion job; the service may add values.
public struct IngestionJobStatus: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `STARTING`.
    public static let starting = Self(rawValue: "STARTING")
    /// `IN_PROGRESS`.
    public static let inProgress = Self(rawValue: "IN_PROGRESS")
    /// `COMPLETE`.
    public static let complete = Self(rawValue: "COMPLETE")
    /// `FAILED`.
    public static let failed = Self(rawValue: "FAILED")
    /// `STOPPING`.
    public static let stopping = Self(rawValue: "STOPPING")
    /// `STOPPED`.
    public static let stopped = Self(rawValue: "STOPPED")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .starting,
        .inProgress,
        .complete,
        .failed,
        .stopping,
        .stopped,
    ]
}
