// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// All settings of a data source: what is nil is removed, and the chunking is sent again unchanged.
public struct UpdateDataSourceRequest: Sendable, Hashable, RedactedShape {
    /// The data deletion policy (model member `UpdateDataSourceRequest.dataDeletionPolicy`).
    public var dataDeletionPolicy: DataDeletionPolicy?

    /// The data source configuration (model member `UpdateDataSourceRequest.dataSourceConfiguration`).
    public var dataSourceConfiguration: DataSourceConfiguration

    /// The data source identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}`; part of the request's path (model member `UpdateDataSourceRequest.dataSourceId`).
    public var dataSourceId: String

    /// The description.
    ///
    /// Length 1 to 200 characters (model member `UpdateDataSourceRequest.description`).
    public var description: String?

    /// The knowledge base identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}`; part of the request's path (model member
    /// `UpdateDataSourceRequest.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// The name.
    ///
    /// Pattern `([0-9a-zA-Z][_-]?){1,100}` (model member `UpdateDataSourceRequest.name`).
    public var name: String

    /// The server side encryption configuration.
    ///
    /// Model member `UpdateDataSourceRequest.serverSideEncryptionConfiguration`.
    public var serverSideEncryptionConfiguration: ServerSideEncryptionConfiguration?

    /// The vector ingestion configuration (model member `UpdateDataSourceRequest.vectorIngestionConfiguration`).
    public var vectorIngestionConfiguration: VectorIngestionConfiguration?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        dataSourceConfiguration: DataSourceConfiguration,
        dataSourceId: String,
        knowledgeBaseId: String,
        name: String,
        dataDeletionPolicy: DataDeletionPolicy? = nil,
        description: String? = nil,
        serverSideEncryptionConfiguration: ServerSideEncryptionConfiguration? = nil,
        vectorIngestionConfiguration: VectorIngestionConfiguration? = nil
    ) {
        self.dataDeletionPolicy = dataDeletionPolicy
        self.dataSourceConfiguration = dataSourceConfiguration
        self.dataSourceId = dataSourceId
        self.description = description
        self.knowledgeBaseId = knowledgeBaseId
        self.name = name
        self.serverSideEncryptionConfiguration = serverSideEncryptionConfiguration
        self.vectorIngestionConfiguration = vectorIngestionConfiguration
    }
}

extension UpdateDataSourceRequest: JSONWritable {
    /// Writes the body; members that stand in the path are not in it.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let dataDeletionPolicy {
            writer.writeMember("dataDeletionPolicy")
            writer.write(dataDeletionPolicy.rawValue)
        }
        writer.writeMember("dataSourceConfiguration")
        dataSourceConfiguration.write(to: &writer)
        if let description {
            writer.writeMember("description")
            writer.write(description)
        }
        writer.writeMember("name")
        writer.write(name)
        if let serverSideEncryptionConfiguration {
            writer.writeMember("serverSideEncryptionConfiguration")
            serverSideEncryptionConfiguration.write(to: &writer)
        }
        if let vectorIngestionConfiguration {
            writer.writeMember("vectorIngestionConfiguration")
            vectorIngestionConfiguration.write(to: &writer)
        }
        writer.endObject()
    }
}

extension UpdateDataSourceRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(dataSourceConfiguration, "dataSourceConfiguration")
        validator.pathSegment(dataSourceId, "dataSourceId")
        validator.string(dataSourceId, "dataSourceId", pattern: ServicePattern.id)
        if let description {
            validator.string(description, "description", minimum: 1, maximum: 200)
        }
        validator.pathSegment(knowledgeBaseId, "knowledgeBaseId")
        validator.string(knowledgeBaseId, "knowledgeBaseId", pattern: ServicePattern.id)
        validator.string(name, "name", pattern: ServicePattern.name)
        if let serverSideEncryptionConfiguration {
            validator.shape(serverSideEncryptionConfiguration, "serverSideEncryptionConfiguration")
        }
        if let vectorIngestionConfiguration {
            validator.shape(vectorIngestionConfiguration, "vectorIngestionConfiguration")
        }
    }
}
