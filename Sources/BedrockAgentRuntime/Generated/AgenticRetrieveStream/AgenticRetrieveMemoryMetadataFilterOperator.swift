// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Agentic retrieve memory metadata filter operator; the service may add values.
public struct AgenticRetrieveMemoryMetadataFilterOperator: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `EQUALS_TO`.
    public static let equalsTo = Self(rawValue: "EQUALS_TO")
    /// `EXISTS`.
    public static let exists = Self(rawValue: "EXISTS")
    /// `NOT_EXISTS`.
    public static let notExists = Self(rawValue: "NOT_EXISTS")
    /// `BEFORE`.
    public static let before = Self(rawValue: "BEFORE")
    /// `AFTER`.
    public static let after = Self(rawValue: "AFTER")
    /// `CONTAINS`.
    public static let contains = Self(rawValue: "CONTAINS")
    /// `GREATER_THAN`.
    public static let greaterThan = Self(rawValue: "GREATER_THAN")
    /// `GREATER_THAN_OR_EQUALS`.
    public static let greaterThanOrEquals = Self(rawValue: "GREATER_THAN_OR_EQUALS")
    /// `LESS_THAN`.
    public static let lessThan = Self(rawValue: "LESS_THAN")
    /// `LESS_THAN_OR_EQUALS`.
    public static let lessThanOrEquals = Self(rawValue: "LESS_THAN_OR_EQUALS")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .equalsTo,
        .exists,
        .notExists,
        .before,
        .after,
        .contains,
        .greaterThan,
        .greaterThanOrEquals,
        .lessThan,
        .lessThanOrEquals,
    ]
}
