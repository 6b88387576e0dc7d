// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Retrieval result content column type; the service may add values.
public struct RetrievalResultContentColumnType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `BLOB`.
    public static let blob = Self(rawValue: "BLOB")
    /// `BOOLEAN`.
    public static let boolean = Self(rawValue: "BOOLEAN")
    /// `DOUBLE`.
    public static let double = Self(rawValue: "DOUBLE")
    /// `NULL`.
    public static let null = Self(rawValue: "NULL")
    /// `LONG`.
    public static let long = Self(rawValue: "LONG")
    /// `STRING`.
    public static let string = Self(rawValue: "STRING")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .blob,
        .boolean,
        .double,
        .null,
        .long,
        .string,
    ]
}
