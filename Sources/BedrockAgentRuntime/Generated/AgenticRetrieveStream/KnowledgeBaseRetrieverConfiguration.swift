// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Knowledge base retriever configuration.
public struct KnowledgeBaseRetrieverConfiguration: Sendable, Hashable, RedactedShape {
    /// The knowledge base identifier.
    ///
    /// Length 0 to 10 characters; pattern `^[0-9a-zA-Z]+$` (model member
    /// `KnowledgeBaseRetrieverConfiguration.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// The retrieval overrides (model member `KnowledgeBaseRetrieverConfiguration.retrievalOverrides`).
    public var retrievalOverrides: RetrievalOverrides?

    /// Creates the value from its members; a nil member is not sent.
    public init(knowledgeBaseId: String, retrievalOverrides: RetrievalOverrides? = nil) {
        self.knowledgeBaseId = knowledgeBaseId
        self.retrievalOverrides = retrievalOverrides
    }
}

extension KnowledgeBaseRetrieverConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var knowledgeBaseId: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("knowledgeBaseId") {
                knowledgeBaseId = try reader.readString()
            } else if reader.memberIs("retrievalOverrides") {
                retrievalOverrides = try RetrievalOverrides(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let knowledgeBaseId = consume knowledgeBaseId else {
            throw reader.missingMember("knowledgeBaseId")
        }
        self.knowledgeBaseId = knowledgeBaseId
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("knowledgeBaseId")
        writer.write(knowledgeBaseId)
        if let retrievalOverrides {
            writer.writeMember("retrievalOverrides")
            retrievalOverrides.write(to: &writer)
        }
        writer.endObject()
    }
}

extension KnowledgeBaseRetrieverConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(
            knowledgeBaseId,
            "knowledgeBaseId",
            minimum: 0,
            maximum: 10,
            pattern: ServicePattern.knowledgeBaseId
        )
        if let retrievalOverrides {
            validator.shape(retrievalOverrides, "retrievalOverrides")
        }
    }
}
