// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// A data source to be created.
public struct CreateDataSourceRequest: Sendable, Hashable, RedactedShape {
    /// The client token.
    ///
    /// Length 33 to 256 characters; pattern `[a-zA-Z0-9](-*[a-zA-Z0-9]){0,256}`; made by the client when it is nil
    /// (model member `CreateDataSourceRequest.clientToken`).
    public var clientToken: String?

    /// The data deletion policy (model member `CreateDataSourceRequest.dataDeletionPolicy`).
    public var dataDeletionPolicy: DataDeletionPolicy?

    /// The data source configuration (model member `CreateDataSourceRequest.dataSourceConfiguration`).
    public var dataSourceConfiguration: DataSourceConfiguration

    /// The description.
    ///
    /// Length 1 to 200 characters (model member `CreateDataSourceRequest.description`).
    public var description: String?

    /// The knowledge base identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}`; part of the request's path (model member
    /// `CreateDataSourceRequest.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// The name.
    ///
    /// Pattern `([0-9a-zA-Z][_-]?){1,100}` (model member `CreateDataSourceRequest.name`).
    public var name: String

    /// The server side encryption configuration.
    ///
    /// Model member `CreateDataSourceRequest.serverSideEncryptionConfiguration`.
    public var serverSideEncryptionConfiguration: ServerSideEncryptionConfiguration?

    /// The vector ingestion configuration (model member `CreateDataSourceRequest.vectorIngestionConfiguration`).
    public var vectorIngestionConfiguration: VectorIngestionConfiguration?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        dataSourceConfiguration: DataSourceConfiguration,
        knowledgeBaseId: String,
        name: String,
        clientToken: String? = nil,
        dataDeletionPolicy: DataDeletionPolicy? = nil,
        description: String? = nil,
        serverSideEncryptionConfiguration: ServerSideEncryptionConfiguration? = nil,
        vectorIngestionConfiguration: VectorIngestionConfiguration? = nil
    ) {
        self.clientToken = clientToken
        self.dataDeletionPolicy = dataDeletionPolicy
        self.dataSourceConfiguration = dataSourceConfiguration
        self.description = description
        self.knowledgeBaseId = knowledgeBaseId
        self.name = name
        self.serverSideEncryptionConfiguration = serverSideEncryptionConfiguration
        self.vectorIngestionConfiguration = vectorIngestionConfiguration
    }
}

extension CreateDataSourceRequest: JSONWritable {
    /// Writes the body; members that stand in the path are not in it.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let clientToken {
            writer.writeMember("clientToken")
            writer.write(clientToken)
        }
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

extension CreateDataSourceRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let clientToken {
            validator.string(clientToken, "clientToken", minimum: 33, maximum: 256, pattern: ServicePattern.clientToken)
        }
        validator.shape(dataSourceConfiguration, "dataSourceConfiguration")
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
