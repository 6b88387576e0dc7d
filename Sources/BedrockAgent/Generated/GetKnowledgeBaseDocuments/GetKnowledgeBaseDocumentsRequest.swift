// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Up to 10 documents whose status to get.
public struct GetKnowledgeBaseDocumentsRequest: Sendable, Hashable, RedactedShape {
    /// The data source identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}`; part of the request's path (model member
    /// `GetKnowledgeBaseDocumentsRequest.dataSourceId`).
    public var dataSourceId: String

    /// The document identifiers.
    ///
    /// 1 to 10 elements (model member `GetKnowledgeBaseDocumentsRequest.documentIdentifiers`).
    public var documentIdentifiers: [DocumentIdentifier]

    /// The knowledge base identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}`; part of the request's path (model member
    /// `GetKnowledgeBaseDocumentsRequest.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// Creates the value from its members; a nil member is not sent.
    public init(
        dataSourceId: String,
        documentIdentifiers: [DocumentIdentifier],
        knowledgeBaseId: String
    ) {
        self.dataSourceId = dataSourceId
        self.documentIdentifiers = documentIdentifiers
        self.knowledgeBaseId = knowledgeBaseId
    }
}

extension GetKnowledgeBaseDocumentsRequest: JSONWritable {
    /// Writes the body; members that stand in the path are not in it.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("documentIdentifiers")
        writer.beginArray()
        for element in documentIdentifiers {
            element.write(to: &writer)
        }
        writer.endArray()
        writer.endObject()
    }
}

extension GetKnowledgeBaseDocumentsRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.pathSegment(dataSourceId, "dataSourceId")
        validator.string(dataSourceId, "dataSourceId", pattern: ServicePattern.id)
        validator.count(documentIdentifiers.count, "documentIdentifiers", minimum: 1, maximum: 10)
        validator.elements(documentIdentifiers, "documentIdentifiers") { $0.check(&$1) }
        validator.pathSegment(knowledgeBaseId, "knowledgeBaseId")
        validator.string(knowledgeBaseId, "knowledgeBaseId", pattern: ServicePattern.id)
    }
}
