// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// The kind of a data source and the settings of that kind.
public struct DataSourceConfiguration: Sendable, Hashable, RedactedShape {
    /// The confluence configuration (model member `DataSourceConfiguration.confluenceConfiguration`).
    public var confluenceConfiguration: ConfluenceDataSourceConfiguration?

    /// The managed knowledge base connector configuration.
    ///
    /// Model member `DataSourceConfiguration.managedKnowledgeBaseConnectorConfiguration`.
    public var managedKnowledgeBaseConnectorConfiguration: ManagedKnowledgeBaseConnectorConfiguration?

    /// The S3 configuration (model member `DataSourceConfiguration.s3Configuration`).
    public var s3Configuration: S3DataSourceConfiguration?

    /// The salesforce configuration (model member `DataSourceConfiguration.salesforceConfiguration`).
    public var salesforceConfiguration: SalesforceDataSourceConfiguration?

    /// The share point configuration (model member `DataSourceConfiguration.sharePointConfiguration`).
    public var sharePointConfiguration: SharePointDataSourceConfiguration?

    /// The type (model member `DataSourceConfiguration.type`).
    public var type: DataSourceType

    /// The web configuration (model member `DataSourceConfiguration.webConfiguration`).
    public var webConfiguration: WebDataSourceConfiguration?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        type: DataSourceType,
        confluenceConfiguration: ConfluenceDataSourceConfiguration? = nil,
        managedKnowledgeBaseConnectorConfiguration: ManagedKnowledgeBaseConnectorConfiguration? = nil,
        s3Configuration: S3DataSourceConfiguration? = nil,
        salesforceConfiguration: SalesforceDataSourceConfiguration? = nil,
        sharePointConfiguration: SharePointDataSourceConfiguration? = nil,
        webConfiguration: WebDataSourceConfiguration? = nil
    ) {
        self.confluenceConfiguration = confluenceConfiguration
        self.managedKnowledgeBaseConnectorConfiguration = managedKnowledgeBaseConnectorConfiguration
        self.s3Configuration = s3Configuration
        self.salesforceConfiguration = salesforceConfiguration
        self.sharePointConfiguration = sharePointConfiguration
        self.type = type
        self.webConfiguration = webConfiguration
    }
}

extension DataSourceConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var type: DataSourceType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("confluenceConfiguration") {
                confluenceConfiguration = try ConfluenceDataSourceConfiguration(from: &reader)
            } else if reader.memberIs("managedKnowledgeBaseConnectorConfiguration") {
                managedKnowledgeBaseConnectorConfiguration = try ManagedKnowledgeBaseConnectorConfiguration(
                    from: &reader
                )
            } else if reader.memberIs("s3Configuration") {
                s3Configuration = try S3DataSourceConfiguration(from: &reader)
            } else if reader.memberIs("salesforceConfiguration") {
                salesforceConfiguration = try SalesforceDataSourceConfiguration(from: &reader)
            } else if reader.memberIs("sharePointConfiguration") {
                sharePointConfiguration = try SharePointDataSourceConfiguration(from: &reader)
            } else if reader.memberIs("type") {
                type = try DataSourceType(from: &reader)
            } else if reader.memberIs("webConfiguration") {
                webConfiguration = try WebDataSourceConfiguration(from: &reader)
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
        if let confluenceConfiguration {
            writer.writeMember("confluenceConfiguration")
            confluenceConfiguration.write(to: &writer)
        }
        if let managedKnowledgeBaseConnectorConfiguration {
            writer.writeMember("managedKnowledgeBaseConnectorConfiguration")
            managedKnowledgeBaseConnectorConfiguration.write(to: &writer)
        }
        if let s3Configuration {
            writer.writeMember("s3Configuration")
            s3Configuration.write(to: &writer)
        }
        if let salesforceConfiguration {
            writer.writeMember("salesforceConfiguration")
            salesforceConfiguration.write(to: &writer)
        }
        if let sharePointConfiguration {
            writer.writeMember("sharePointConfiguration")
            sharePointConfiguration.write(to: &writer)
        }
        writer.writeMember("type")
        writer.write(type.rawValue)
        if let webConfiguration {
            writer.writeMember("webConfiguration")
            webConfiguration.write(to: &writer)
        }
        writer.endObject()
    }
}

extension DataSourceConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let confluenceConfiguration {
            validator.shape(confluenceConfiguration, "confluenceConfiguration")
        }
        if let managedKnowledgeBaseConnectorConfiguration {
            validator.shape(managedKnowledgeBaseConnectorConfiguration, "managedKnowledgeBaseConnectorConfiguration")
        }
        if let s3Configuration {
            validator.shape(s3Configuration, "s3Configuration")
        }
        if let salesforceConfiguration {
            validator.shape(salesforceConfiguration, "salesforceConfiguration")
        }
        if let sharePointConfiguration {
            validator.shape(sharePointConfiguration, "sharePointConfiguration")
        }
        if let webConfiguration {
            validator.shape(webConfiguration, "webConfiguration")
        }
    }
}

/// Data source type; the service may add values.
public struct DataSourceType: OpenEnum {
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
    /// `REDSHIFT_METADATA`.
    public static let redshiftMetadata = Self(rawValue: "REDSHIFT_METADATA")
    /// `MANAGED_KNOWLEDGE_BASE_CONNECTOR`.
    public static let managedKnowledgeBaseConnector = Self(rawValue: "MANAGED_KNOWLEDGE_BASE_CONNECTOR")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .s3,
        .web,
        .confluence,
        .salesforce,
        .sharepoint,
        .custom,
        .redshiftMetadata,
        .managedKnowledgeBaseConnector,
    ]
}
