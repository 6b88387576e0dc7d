// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGBase
public import TenantRAGJSON

/// A data source of a knowledge base.
public struct DataSource: Sendable, Hashable, RedactedShape {
    /// The created at (model member `DataSource.createdAt`).
    public var createdAt: Timestamp

    /// The data deletion policy (model member `DataSource.dataDeletionPolicy`).
    public var dataDeletionPolicy: DataDeletionPolicy?

    /// The data source configuration (model member `DataSource.dataSourceConfiguration`).
    public var dataSourceConfiguration: DataSourceConfiguration

    /// The data source identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}` (model member `DataSource.dataSourceId`).
    public var dataSourceId: String

    /// The description.
    ///
    /// Length 1 to 200 characters (model member `DataSource.description`).
    public var description: String?

    /// The reasons why the data source could not be created, updated or deleted.
    ///
    /// 0 to 2,048 elements; each: length 0 to 2,048 characters (model member `DataSource.failureReasons`).
    public var failureReasons: [String]?

    /// The knowledge base identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}` (model member `DataSource.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// The name.
    ///
    /// Pattern `([0-9a-zA-Z][_-]?){1,100}` (model member `DataSource.name`).
    public var name: String

    /// The server side encryption configuration (model member `DataSource.serverSideEncryptionConfiguration`).
    public var serverSideEncryptionConfiguration: ServerSideEncryptionConfiguration?

    /// The status (model member `DataSource.status`).
    public var status: DataSourceStatus

    /// The updated at (model member `DataSource.updatedAt`).
    public var updatedAt: Timestamp

    /// The vector ingestion configuration (model member `DataSource.vectorIngestionConfiguration`).
    public var vectorIngestionConfiguration: VectorIngestionConfiguration?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        createdAt: Timestamp,
        dataSourceConfiguration: DataSourceConfiguration,
        dataSourceId: String,
        knowledgeBaseId: String,
        name: String,
        status: DataSourceStatus,
        updatedAt: Timestamp,
        dataDeletionPolicy: DataDeletionPolicy? = nil,
        description: String? = nil,
        failureReasons: [String]? = nil,
        serverSideEncryptionConfiguration: ServerSideEncryptionConfiguration? = nil,
        vectorIngestionConfiguration: VectorIngestionConfiguration? = nil
    ) {
        self.createdAt = createdAt
        self.dataDeletionPolicy = dataDeletionPolicy
        self.dataSourceConfiguration = dataSourceConfiguration
        self.dataSourceId = dataSourceId
        self.description = description
        self.failureReasons = failureReasons
        self.knowledgeBaseId = knowledgeBaseId
        self.name = name
        self.serverSideEncryptionConfiguration = serverSideEncryptionConfiguration
        self.status = status
        self.updatedAt = updatedAt
        self.vectorIngestionConfiguration = vectorIngestionConfiguration
    }
}

extension DataSource: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var createdAt: Timestamp?
        var dataSourceConfiguration: DataSourceConfiguration?
        var dataSourceId: String?
        var knowledgeBaseId: String?
        var name: String?
        var status: DataSourceStatus?
        var updatedAt: Timestamp?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("createdAt") {
                createdAt = try reader.readDateTime()
            } else if reader.memberIs("dataDeletionPolicy") {
                dataDeletionPolicy = try DataDeletionPolicy(from: &reader)
            } else if reader.memberIs("dataSourceConfiguration") {
                dataSourceConfiguration = try DataSourceConfiguration(from: &reader)
            } else if reader.memberIs("dataSourceId") {
                dataSourceId = try reader.readString()
            } else if reader.memberIs("description") {
                description = try reader.readString()
            } else if reader.memberIs("failureReasons") {
                var list: [String] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try reader.readString())
                }
                failureReasons = list
            } else if reader.memberIs("knowledgeBaseId") {
                knowledgeBaseId = try reader.readString()
            } else if reader.memberIs("name") {
                name = try reader.readString()
            } else if reader.memberIs("serverSideEncryptionConfiguration") {
                serverSideEncryptionConfiguration = try ServerSideEncryptionConfiguration(from: &reader)
            } else if reader.memberIs("status") {
                status = try DataSourceStatus(from: &reader)
            } else if reader.memberIs("updatedAt") {
                updatedAt = try reader.readDateTime()
            } else if reader.memberIs("vectorIngestionConfiguration") {
                vectorIngestionConfiguration = try VectorIngestionConfiguration(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let createdAt else {
            throw reader.missingMember("createdAt")
        }
        guard let dataSourceConfiguration = consume dataSourceConfiguration else {
            throw reader.missingMember("dataSourceConfiguration")
        }
        guard let dataSourceId = consume dataSourceId else {
            throw reader.missingMember("dataSourceId")
        }
        guard let knowledgeBaseId = consume knowledgeBaseId else {
            throw reader.missingMember("knowledgeBaseId")
        }
        guard let name = consume name else {
            throw reader.missingMember("name")
        }
        guard let status = consume status else {
            throw reader.missingMember("status")
        }
        guard let updatedAt else {
            throw reader.missingMember("updatedAt")
        }
        self.createdAt = createdAt
        self.dataSourceConfiguration = dataSourceConfiguration
        self.dataSourceId = dataSourceId
        self.knowledgeBaseId = knowledgeBaseId
        self.name = name
        self.status = status
        self.updatedAt = updatedAt
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("createdAt")
        writer.write(createdAt.rfc3339)
        if let dataDeletionPolicy {
            writer.writeMember("dataDeletionPolicy")
            writer.write(dataDeletionPolicy.rawValue)
        }
        writer.writeMember("dataSourceConfiguration")
        dataSourceConfiguration.write(to: &writer)
        writer.writeMember("dataSourceId")
        writer.write(dataSourceId)
        if let description {
            writer.writeMember("description")
            writer.write(description)
        }
        if let failureReasons {
            writer.writeMember("failureReasons")
            writer.beginArray()
            for element in failureReasons {
                writer.write(element)
            }
            writer.endArray()
        }
        writer.writeMember("knowledgeBaseId")
        writer.write(knowledgeBaseId)
        writer.writeMember("name")
        writer.write(name)
        if let serverSideEncryptionConfiguration {
            writer.writeMember("serverSideEncryptionConfiguration")
            serverSideEncryptionConfiguration.write(to: &writer)
        }
        writer.writeMember("status")
        writer.write(status.rawValue)
        writer.writeMember("updatedAt")
        writer.write(updatedAt.rfc3339)
        if let vectorIngestionConfiguration {
            writer.writeMember("vectorIngestionConfiguration")
            vectorIngestionConfiguration.write(to: &writer)
        }
        writer.endObject()
    }
}

extension DataSource: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(dataSourceConfiguration, "dataSourceConfiguration")
        validator.string(dataSourceId, "dataSourceId", pattern: ServicePattern.id)
        if let description {
            validator.string(description, "description", minimum: 1, maximum: 200)
        }
        if let failureReasons {
            validator.count(failureReasons.count, "failureReasons", minimum: 0, maximum: 2048)
            validator.elements(failureReasons, "failureReasons") { $1.string($0, nil, minimum: 0, maximum: 2048) }
        }
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
