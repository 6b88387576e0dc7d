// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Delete knowledge base response.
public struct DeleteKnowledgeBaseResponse: Sendable, Hashable, RedactedShape {
    /// The knowledge base identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}` (model member `DeleteKnowledgeBaseResponse.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// The status (model member `DeleteKnowledgeBaseResponse.status`).
    public var status: KnowledgeBaseStatus

    /// Creates the value from its members; a nil member is not sent.
    public init(knowledgeBaseId: String, status: KnowledgeBaseStatus) {
        self.knowledgeBaseId = knowledgeBaseId
        self.status = status
    }
}

extension DeleteKnowledgeBaseResponse: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var knowledgeBaseId: String?
        var status: KnowledgeBaseStatus?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("knowledgeBaseId") {
                knowledgeBaseId = try reader.readString()
            } else if reader.memberIs("status") {
                status = try KnowledgeBaseStatus(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let knowledgeBaseId = consume knowledgeBaseId else {
            throw reader.missingMember("knowledgeBaseId")
        }
        guard let status = consume status else {
            throw reader.missingMember("status")
        }
        self.knowledgeBaseId = knowledgeBaseId
        self.status = status
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("knowledgeBaseId")
        writer.write(knowledgeBaseId)
        writer.writeMember("status")
        writer.write(status.rawValue)
        writer.endObject()
    }
}

extension DeleteKnowledgeBaseResponse: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(knowledgeBaseId, "knowledgeBaseId", pattern: ServicePattern.id)
    }
}
