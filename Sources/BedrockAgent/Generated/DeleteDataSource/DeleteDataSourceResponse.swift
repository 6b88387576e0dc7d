// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Delete data source response.
public struct DeleteDataSourceResponse: Sendable, Hashable, RedactedShape {
    /// The data source identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}` (model member `DeleteDataSourceResponse.dataSourceId`).
    public var dataSourceId: String

    /// The knowledge base identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}` (model member `DeleteDataSourceResponse.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// The status (model member `DeleteDataSourceResponse.status`).
    public var status: DataSourceStatus

    /// Creates the value from its members; a nil member is not sent.
    public init(dataSourceId: String, knowledgeBaseId: String, status: DataSourceStatus) {
        self.dataSourceId = dataSourceId
        self.knowledgeBaseId = knowledgeBaseId
        self.status = status
    }
}

extension DeleteDataSourceResponse: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var dataSourceId: String?
        var knowledgeBaseId: String?
        var status: DataSourceStatus?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("dataSourceId") {
                dataSourceId = try reader.readString()
            } else if reader.memberIs("knowledgeBaseId") {
                knowledgeBaseId = try reader.readString()
            } else if reader.memberIs("status") {
                status = try DataSourceStatus(from: &reader)
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
        guard let status = consume status else {
            throw reader.missingMember("status")
        }
        self.dataSourceId = dataSourceId
        self.knowledgeBaseId = knowledgeBaseId
        self.status = status
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("dataSourceId")
        writer.write(dataSourceId)
        writer.writeMember("knowledgeBaseId")
        writer.write(knowledgeBaseId)
        writer.writeMember("status")
        writer.write(status.rawValue)
        writer.endObject()
    }
}

extension DeleteDataSourceResponse: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(dataSourceId, "dataSourceId", pattern: ServicePattern.id)
        validator.string(knowledgeBaseId, "knowledgeBaseId", pattern: ServicePattern.id)
    }
}
