// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGBase
public import TenantRAGJSON

/// Knowledge base summary.
public struct KnowledgeBaseSummary: Sendable, Hashable, RedactedShape {
    /// The description.
    ///
    /// Length 1 to 200 characters (model member `KnowledgeBaseSummary.description`).
    public var description: String?

    /// The knowledge base identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}` (model member `KnowledgeBaseSummary.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// The name.
    ///
    /// Pattern `([0-9a-zA-Z][_-]?){1,100}` (model member `KnowledgeBaseSummary.name`).
    public var name: String

    /// The status (model member `KnowledgeBaseSummary.status`).
    public var status: KnowledgeBaseStatus

    /// The updated at (model member `KnowledgeBaseSummary.updatedAt`).
    public var updatedAt: Timestamp

    /// Creates the value from its members; a nil member is not sent.
    public init(
        knowledgeBaseId: String,
        name: String,
        status: KnowledgeBaseStatus,
        updatedAt: Timestamp,
        description: String? = nil
    ) {
        self.description = description
        self.knowledgeBaseId = knowledgeBaseId
        self.name = name
        self.status = status
        self.updatedAt = updatedAt
    }
}

extension KnowledgeBaseSummary: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var knowledgeBaseId: String?
        var name: String?
        var status: KnowledgeBaseStatus?
        var updatedAt: Timestamp?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("description") {
                description = try reader.readString()
            } else if reader.memberIs("knowledgeBaseId") {
                knowledgeBaseId = try reader.readString()
            } else if reader.memberIs("name") {
                name = try reader.readString()
            } else if reader.memberIs("status") {
                status = try KnowledgeBaseStatus(from: &reader)
            } else if reader.memberIs("updatedAt") {
                updatedAt = try reader.readDateTime()
            } else {
                try reader.skipValue()
            }
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
        self.knowledgeBaseId = knowledgeBaseId
        self.name = name
        self.status = status
        self.updatedAt = updatedAt
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
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

extension KnowledgeBaseSummary: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let description {
            validator.string(description, "description", minimum: 1, maximum: 200)
        }
        validator.string(knowledgeBaseId, "knowledgeBaseId", pattern: ServicePattern.id)
        validator.string(name, "name", pattern: ServicePattern.name)
    }
}
