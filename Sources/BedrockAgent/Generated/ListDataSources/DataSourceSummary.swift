// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGBase
public import TenantRAGJSON

/// Data source summary.
public struct DataSourceSummary: Sendable, Hashable, RedactedShape {
    /// The data source identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}` (model member `DataSourceSummary.dataSourceId`).
    public var dataSourceId: String

    /// The description.
    ///
    /// Length 1 to 200 characters (model member `DataSourceSummary.description`).
    public var description: String?

    /// The knowledge base identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}` (model member `DataSourceSummary.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// The name.
    ///
    /// Pattern `([0-9a-zA-Z][_-]?){1,100}` (model member `DataSourceSummary.name`).
    public var name: String

    /// The status (model member `DataSourceSummary.status`).
    public var status: DataSourceStatus

    /// The updated at (model member `DataSourceSummary.updatedAt`).
    public var updatedAt: Timestamp

    /// Creates the value from its members; a nil member is not sent.
    public init(
        dataSourceId: String,
        knowledgeBaseId: String,
        name: String,
        status: DataSourceStatus,
        updatedAt: Timestamp,
        description: String? = nil
    ) {
        self.dataSourceId = dataSourceId
        self.description = description
        self.knowledgeBaseId = knowledgeBaseId
        self.name = name
        self.status = status
        self.updatedAt = updatedAt
    }
}

extension DataSourceSummary: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var dataSourceId: String?
        var knowledgeBaseId: String?
        var name: String?
        var status: DataSourceStatus?
        var updatedAt: Timestamp?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("dataSourceId") {
                dataSourceId = try reader.readString()
            } else if reader.memberIs("description") {
                description = try reader.readString()
            } else if reader.memberIs("knowledgeBaseId") {
                knowledgeBaseId = try reader.readString()
            } else if reader.memberIs("name") {
                name = try reader.readString()
            } else if reader.memberIs("status") {
                status = try DataSourceStatus(from: &reader)
            } else if reader.memberIs("updatedAt") {
                updatedAt = try reader.readDateTime()
            } else {
                try reader.skipValue()
            }
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
        self.dataSourceId = dataSourceId
        self.knowledgeBaseId = knowledgeBaseId
        self.name = name
        self.status = status
        self.updatedAt = updatedAt
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("dataSourceId")
        writer.write(dataSourceId)
        if let description {
            writer.writeMember("description")
            writer.write(description)
        }
        writer.writeMember("knowledgeBaseId")
        writer.write(knowledgeBaseId)
        writer.writeMember("name")
        writer.write(name)
        writer.writeMember("status")
        writer.write(status.rawValue)
        writer.writeMember("updatedAt")
        writer.write(updatedAt.rfc3339)
        writer.endObject()
    }
}

extension DataSourceSummary: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(dataSourceId, "dataSourceId", pattern: ServicePattern.id)
        if let description {
            validator.string(description, "description", minimum: 1, maximum: 200)
        }
        validator.string(knowledgeBaseId, "knowledgeBaseId", pattern: ServicePattern.id)
        validator.string(name, "name", pattern: ServicePattern.name)
    }
}
