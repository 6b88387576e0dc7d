// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Get knowledge base request.
public struct GetKnowledgeBaseRequest: Sendable, Hashable, RedactedShape {
    /// The knowledge base identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}`; part of the request's path (model member
    /// `GetKnowledgeBaseRequest.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// Creates the value from its members; a nil member is not sent.
    public init(knowledgeBaseId: String) {
        self.knowledgeBaseId = knowledgeBaseId
    }
}

extension GetKnowledgeBaseRequest: JSONWritable {
    /// Writes the body; members that stand in the path are not in it.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.endObject()
    }
}

extension GetKnowledgeBaseRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.pathSegment(knowledgeBaseId, "knowledgeBaseId")
        validator.string(knowledgeBaseId, "knowledgeBaseId", pattern: ServicePattern.id)
    }
}
