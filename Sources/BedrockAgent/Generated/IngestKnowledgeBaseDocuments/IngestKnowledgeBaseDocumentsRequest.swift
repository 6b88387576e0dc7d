// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Up to 10 documents to be ingested directly.
public struct IngestKnowledgeBaseDocumentsRequest: Sendable, Hashable, RedactedShape {
    /// The client token.
    ///
    /// Length 33 to 256 characters; pattern `[a-zA-Z0-9](-*[a-zA-Z0-9]){0,256}`; made by the client when it is nil
    /// (model member `IngestKnowledgeBaseDocumentsRequest.clientToken`).
    public var clientToken: String?

    /// The data source identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}`; part of the request's path (model member
    /// `IngestKnowledgeBaseDocumentsRequest.dataSourceId`).
    public var dataSourceId: String

    /// The documents.
    ///
    /// 1 to 10 elements (model member `IngestKnowledgeBaseDocumentsRequest.documents`).
    public var documents: [KnowledgeBaseDocument]

    /// The knowledge base identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}`; part of the request's path (model member
    /// `IngestKnowledgeBaseDocumentsRequest.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// Creates the value from its members; a nil member is not sent.
    public init(
        dataSourceId: String,
        documents: [KnowledgeBaseDocument],
        knowledgeBaseId: String,
        clientToken: String? = nil
    ) {
        self.clientToken = clientToken
        self.dataSourceId = dataSourceId
        self.documents = documents
        self.knowledgeBaseId = knowledgeBaseId
    }
}

extension IngestKnowledgeBaseDocumentsRequest: JSONWritable {
    /// Writes the body; members that stand in the path are not in it.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let clientToken {
            writer.writeMember("clientToken")
            writer.write(clientToken)
        }
        writer.writeMember("documents")
        writer.beginArray()
        for element in documents {
            element.write(to: &writer)
        }
        writer.endArray()
        writer.endObject()
    }
}

extension IngestKnowledgeBaseDocumentsRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let clientToken {
            validator.string(clientToken, "clientToken", minimum: 33, maximum: 256, pattern: ServicePattern.clientToken)
        }
        validator.pathSegment(dataSourceId, "dataSourceId")
        validator.string(dataSourceId, "dataSourceId", pattern: ServicePattern.id)
        validator.count(documents.count, "documents", minimum: 1, maximum: 10)
        validator.elements(documents, "documents") { $0.check(&$1) }
        validator.pathSegment(knowledgeBaseId, "knowledgeBaseId")
        validator.string(knowledgeBaseId, "knowledgeBaseId", pattern: ServicePattern.id)
    }
}
