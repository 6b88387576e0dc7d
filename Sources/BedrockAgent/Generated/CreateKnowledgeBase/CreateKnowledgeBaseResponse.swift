// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Create knowledge base response.
public struct CreateKnowledgeBaseResponse: Sendable, Hashable, RedactedShape {
    /// The knowledge base (model member `CreateKnowledgeBaseResponse.knowledgeBase`).
    public var knowledgeBase: KnowledgeBaseDetail

    /// Creates the value from its members; a nil member is not sent.
    public init(knowledgeBase: KnowledgeBaseDetail) {
        self.knowledgeBase = knowledgeBase
    }
}

extension CreateKnowledgeBaseResponse: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var knowledgeBase: KnowledgeBaseDetail?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("knowledgeBase") {
                knowledgeBase = try KnowledgeBaseDetail(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let knowledgeBase = consume knowledgeBase else {
            throw reader.missingMember("knowledgeBase")
        }
        self.knowledgeBase = knowledgeBase
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("knowledgeBase")
        knowledgeBase.write(to: &writer)
        writer.endObject()
    }
}

extension CreateKnowledgeBaseResponse: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(knowledgeBase, "knowledgeBase")
    }
}
