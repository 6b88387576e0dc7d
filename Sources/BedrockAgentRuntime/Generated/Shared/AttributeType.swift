// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Attribute type; the service may add values.
public struct AttributeType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `STRING`.
    public static let string = Self(rawValue: "STRING")
    /// `NUMBER`.
    public static let number = Self(rawValue: "NUMBER")
    /// `BOOLEAN`.
    public static let boolean = Self(rawValue: "BOOLEAN")
    /// `STRING_LIST`.
    public static let stringList = Self(rawValue: "STRING_LIST")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .string,
        .number,
        .boolean,
        .stringList,
    ]
}
