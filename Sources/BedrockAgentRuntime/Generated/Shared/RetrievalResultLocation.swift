// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// The location of a chunk's document, by the kind of its data source.
public struct RetrievalResultLocation: Sendable, Hashable, RedactedShape {
    /// The confluence location (model member `RetrievalResultLocation.confluenceLocation`).
    public var confluenceLocation: RetrievalResultConfluenceLocation?

    /// The custom document location (model member `RetrievalResultLocation.customDocumentLocation`).
    public var customDocumentLocation: RetrievalResultCustomDocumentLocation?

    /// The google drive location (model member `RetrievalResultLocation.googleDriveLocation`).
    public var googleDriveLocation: RetrievalResultGoogleDriveLocation?

    /// The kendra document location (model member `RetrievalResultLocation.kendraDocumentLocation`).
    public var kendraDocumentLocation: RetrievalResultKendraDocumentLocation?

    /// The one drive location (model member `RetrievalResultLocation.oneDriveLocation`).
    public var oneDriveLocation: RetrievalResultOneDriveLocation?

    /// The S3 location (model member `RetrievalResultLocation.s3Location`).
    public var s3Location: RetrievalResultS3Location?

    /// The salesforce location (model member `RetrievalResultLocation.salesforceLocation`).
    public var salesforceLocation: RetrievalResultSalesforceLocation?

    /// The share point location (model member `RetrievalResultLocation.sharePointLocation`).
    public var sharePointLocation: RetrievalResultSharePointLocation?

    /// The SQL location (model member `RetrievalResultLocation.sqlLocation`).
    public var sqlLocation: RetrievalResultSqlLocation?

    /// The type (model member `RetrievalResultLocation.type`).
    public var type: RetrievalResultLocationType

    /// The web location (model member `RetrievalResultLocation.webLocation`).
    public var webLocation: RetrievalResultWebLocation?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        type: RetrievalResultLocationType,
        confluenceLocation: RetrievalResultConfluenceLocation? = nil,
        customDocumentLocation: RetrievalResultCustomDocumentLocation? = nil,
        googleDriveLocation: RetrievalResultGoogleDriveLocation? = nil,
        kendraDocumentLocation: RetrievalResultKendraDocumentLocation? = nil,
        oneDriveLocation: RetrievalResultOneDriveLocation? = nil,
        s3Location: RetrievalResultS3Location? = nil,
        salesforceLocation: RetrievalResultSalesforceLocation? = nil,
        sharePointLocation: RetrievalResultSharePointLocation? = nil,
        sqlLocation: RetrievalResultSqlLocation? = nil,
        webLocation: RetrievalResultWebLocation? = nil
    ) {
        self.confluenceLocation = confluenceLocation
        self.customDocumentLocation = customDocumentLocation
        self.googleDriveLocation = googleDriveLocation
        self.kendraDocumentLocation = kendraDocumentLocation
        self.oneDriveLocation = oneDriveLocation
        self.s3Location = s3Location
        self.salesforceLocation = salesforceLocation
        self.sharePointLocation = sharePointLocation
        self.sqlLocation = sqlLocation
        self.type = type
        self.webLocation = webLocation
    }
}

extension RetrievalResultLocation: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var type: RetrievalResultLocationType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("confluenceLocation") {
                confluenceLocation = try RetrievalResultConfluenceLocation(from: &reader)
            } else if reader.memberIs("customDocumentLocation") {
                customDocumentLocation = try RetrievalResultCustomDocumentLocation(from: &reader)
            } else if reader.memberIs("googleDriveLocation") {
                googleDriveLocation = try RetrievalResultGoogleDriveLocation(from: &reader)
            } else if reader.memberIs("kendraDocumentLocation") {
                kendraDocumentLocation = try RetrievalResultKendraDocumentLocation(from: &reader)
            } else if reader.memberIs("oneDriveLocation") {
                oneDriveLocation = try RetrievalResultOneDriveLocation(from: &reader)
            } else if reader.memberIs("s3Location") {
                s3Location = try RetrievalResultS3Location(from: &reader)
            } else if reader.memberIs("salesforceLocation") {
                salesforceLocation = try RetrievalResultSalesforceLocation(from: &reader)
            } else if reader.memberIs("sharePointLocation") {
                sharePointLocation = try RetrievalResultSharePointLocation(from: &reader)
            } else if reader.memberIs("sqlLocation") {
                sqlLocation = try RetrievalResultSqlLocation(from: &reader)
            } else if reader.memberIs("type") {
                type = try RetrievalResultLocationType(from: &reader)
            } else if reader.memberIs("webLocation") {
                webLocation = try RetrievalResultWebLocation(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let type = consume type else {
            throw reader.missingMember("type")
        }
        self.type = type
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let confluenceLocation {
            writer.writeMember("confluenceLocation")
            confluenceLocation.write(to: &writer)
        }
        if let customDocumentLocation {
            writer.writeMember("customDocumentLocation")
            customDocumentLocation.write(to: &writer)
        }
        if let googleDriveLocation {
            writer.writeMember("googleDriveLocation")
            googleDriveLocation.write(to: &writer)
        }
        if let kendraDocumentLocation {
            writer.writeMember("kendraDocumentLocation")
            kendraDocumentLocation.write(to: &writer)
        }
        if let oneDriveLocation {
            writer.writeMember("oneDriveLocation")
            oneDriveLocation.write(to: &writer)
        }
        if let s3Location {
            writer.writeMember("s3Location")
            s3Location.write(to: &writer)
        }
        if let salesforceLocation {
            writer.writeMember("salesforceLocation")
            salesforceLocation.write(to: &writer)
        }
        if let sharePointLocation {
            writer.writeMember("sharePointLocation")
            sharePointLocation.write(to: &writer)
        }
        if let sqlLocation {
            writer.writeMember("sqlLocation")
            sqlLocation.write(to: &writer)
        }
        writer.writeMember("type")
        writer.write(type.rawValue)
        if let webLocation {
            writer.writeMember("webLocation")
            webLocation.write(to: &writer)
        }
        writer.endObject()
    }
}

extension RetrievalResultLocation: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}

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
