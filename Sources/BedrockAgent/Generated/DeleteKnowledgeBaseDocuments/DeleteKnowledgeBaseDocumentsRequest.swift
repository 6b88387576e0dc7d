// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Delete knowledge base documents request.
public struct DeleteKnowledgeBaseDocumentsRequest: Sendable, Hashable, RedactedShape {
    /// The client token.
    ///
    /// Length 33 to 256 characters; pattern `[a-zA-Z0-9](-*[a-zA-Z0-9]){0,256}`; made by the client when it is nil
    /// (model member `DeleteKnowledgeBaseDocumentsRequest.clientToken`).
    public var clientToken: String?

    /// The data source identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}`; part of the request's path (model member
    /// `DeleteKnowledgeBaseDocumentsRequest.dataSourceId`).
    public var dataSourceId: String

    /// The document identifiers.
    ///
    /// 1 to 10 elements (model member `DeleteKnowledgeBaseDocumentsRequest.documentIdentifiers`).
    public var documentIdentifiers: [DocumentIdentifier]

    /// The knowledge base identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}`; part of the request's path (model member
    /// `DeleteKnowledgeBaseDocumentsRequest.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// Creates the value from its members; a nil member is not sent.
    public init(
        dataSourceId: String,
        documentIdentifiers: [DocumentIdentifier],
        knowledgeBaseId: String,
        clientToken: String? = nil
    ) {
        self.clientToken = clientToken
        self.dataSourceId = dataSourceId
        self.documentIdentifiers = documentIdentifiers
        self.knowledgeBaseId = knowledgeBaseId
    }
}

extension DeleteKnowledgeBaseDocumentsRequest: JSONWritable {
    /// Writes the body; members that stand in the path are not in it.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let clientToken {
            writer.writeMember("clientToken")
            writer.write(clientToken)
        }
        writer.writeMember("documentIdentifiers")
        writer.beginArray()
        for element in documentIdentifiers {
            element.write(to: &writer)
        }
        writer.endArray()
        writer.endObject()
    }
}

extension DeleteKnowledgeBaseDocumentsRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let clientToken {
            validator.string(clientToken, "clientToken", minimum: 33, maximum: 256, pattern: ServicePattern.clientToken)
        }
        validator.pathSegment(dataSourceId, "dataSourceId")
        validator.string(dataSourceId, "dataSourceId", pattern: ServicePattern.id)
        validator.count(documentIdentifiers.count, "documentIdentifiers", minimum: 1, maximum: 10)
        validator.elements(documentIdentifiers, "documentIdentifiers") { $0.check(&$1) }
        validator.pathSegment(knowledgeBaseId, "knowledgeBaseId")
        validator.string(knowledgeBaseId, "knowledgeBaseId", pattern: ServicePattern.id)
    }
}
