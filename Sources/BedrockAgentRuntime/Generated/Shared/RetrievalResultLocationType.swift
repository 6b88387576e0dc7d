// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Retrieval result location type; the service may add values.
public struct RetrievalResultLocationType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `S3`.
    public static let s3 = Self(rawValue: "S3")
    /// `WEB`.
    public static let web = Self(rawValue: "WEB")
    /// `CONFLUENCE`.
    public static let confluence = Self(rawValue: "CONFLUENCE")
    /// `SALESFORCE`.
    public static let salesforce = Self(rawValue: "SALESFORCE")
    /// `SHAREPOINT`.
    public static let sharepoint = Self(rawValue: "SHAREPOINT")
    /// `CUSTOM`.
    public static let custom = Self(rawValue: "CUSTOM")
    /// `KENDRA`.
    public static let kendra = Self(rawValue: "KENDRA")
    /// `SQL`.
    public static let sql = Self(rawValue: "SQL")
    /// `ONEDRIVE`.
    public static let onedrive = Self(rawValue: "ONEDRIVE")
    /// `GOOGLEDRIVE`.
    public static let googledrive = Self(rawValue: "GOOGLEDRIVE")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .s3,
        .web,
        .confluence,
        .salesforce,
        .sharepoint,
        .custom,
        .kendra,
        .sql,
        .onedrive,
        .googledrive,
    ]
}
