// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Check ingested document ACL request.
public struct CheckIngestedDocumentAclRequest: Sendable, Hashable, RedactedShape {
    /// The data source identifier.
    ///
    /// Length 0 to 10 characters; pattern `^[0-9a-zA-Z]+$`; part of the request's path (model member
    /// `CheckIngestedDocumentAclRequest.dataSourceId`).
    public var dataSourceId: String

    /// The document identifier.
    ///
    /// Length 1 to 1,825 characters; pattern `^\P{C}*$` (model member `CheckIngestedDocumentAclRequest.documentId`).
    public var documentId: String

    /// The knowledge base identifier.
    ///
    /// Length 10 to 2,048 characters; pattern
    /// `^[0-9a-zA-Z]{10}$|^arn:aws(-[^:]+)?:bedrock:[a-z0-9-]{1,20}:[0-9]{12}:knowledge-base/[0-9a-zA-Z]{10}$`; part
    /// of the request's path (model member `CheckIngestedDocumentAclRequest.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// The user context (model member `CheckIngestedDocumentAclRequest.userContext`).
    public var userContext: UserContext

    /// Creates the value from its members; a nil member is not sent.
    public init(
        dataSourceId: String,
        documentId: String,
        knowledgeBaseId: String,
        userContext: UserContext
    ) {
        self.dataSourceId = dataSourceId
        self.documentId = documentId
        self.knowledgeBaseId = knowledgeBaseId
        self.userContext = userContext
    }
}

extension CheckIngestedDocumentAclRequest: JSONWritable {
    /// Writes the body; members that stand in the path are not in it.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("documentId")
        writer.write(documentId)
        writer.writeMember("userContext")
        userContext.write(to: &writer)
        writer.endObject()
    }
}

extension CheckIngestedDocumentAclRequest: ValidatedShape {
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
