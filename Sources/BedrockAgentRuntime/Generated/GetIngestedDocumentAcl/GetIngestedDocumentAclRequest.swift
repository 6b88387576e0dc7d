// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Get ingested document ACL request.
public struct GetIngestedDocumentAclRequest: Sendable, Hashable, RedactedShape {
    /// The data source identifier.
    ///
    /// Length 0 to 10 characters; pattern `^[0-9a-zA-Z]+$`; part of the request's path (model member
    /// `GetIngestedDocumentAclRequest.dataSourceId`).
    public var dataSourceId: String

    /// The document identifier.
    ///
    /// Length 1 to 1,825 characters; pattern `^\P{C}*$` (model member `GetIngestedDocumentAclRequest.documentId`).
    public var documentId: String

    /// The knowledge base identifier.
    ///
    /// Length 10 to 2,048 characters; pattern
    /// `^[0-9a-zA-Z]{10}$|^arn:aws(-[^:]+)?:bedrock:[a-z0-9-]{1,20}:[0-9]{12}:knowledge-base/[0-9a-zA-Z]{10}$`; part
    /// of the request's path (model member `GetIngestedDocumentAclRequest.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// Creates the value from its members; a nil member is not sent.
    public init(dataSourceId: String, documentId: String, knowledgeBaseId: String) {
        self.dataSourceId = dataSourceId
        self.documentId = documentId
        self.knowledgeBaseId = knowledgeBaseId
    }
}

extension GetIngestedDocumentAclRequest: JSONWritable {
    /// Writes the body; members that stand in the path are not in it.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("documentId")
        writer.write(documentId)
        writer.endObject()
    }
}

extension GetIngestedDocumentAclRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.pathSegment(dataSourceId, "dataSourceId")
        validator.string(dataSourceId, "dataSourceId", minimum: 0, maximum: 10, pattern: ServicePattern.dataSourceId)
        validator.string(documentId, "documentId", minimum: 1, maximum: 1825, pattern: ServicePattern.documentId)
        validator.pathSegment(knowledgeBaseId, "knowledgeBaseId")
        validator.string(
            knowledgeBaseId,
            "knowledgeBaseId",
            minimum: 10,
            maximum: 2048,
            pattern: ServicePattern.knowledgeBaseIdentifier
        )
    }
}
