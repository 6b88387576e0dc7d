// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Agentic retrieve memory persistence mode; the service may add values.
public struct AgenticRetrieveMemoryPersistenceMode: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `DEFAULT`.
    public static let `default` = Self(rawValue: "DEFAULT")
    /// `NONE`.
    public static let notPersisted = Self(rawValue: "NONE")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .`default`,
        .notPersisted,
    ]
}
