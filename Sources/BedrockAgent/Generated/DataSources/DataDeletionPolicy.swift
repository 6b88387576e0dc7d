// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Data deletion policy; the service may add values.
public struct DataDeletionPolicy: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `RETAIN`.
    public static let retain = Self(rawValue: "RETAIN")
    /// `DELETE`.
    public static let delete = Self(rawValue: "DELETE")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .retain,
        .delete,
    ]
}
