// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Delete data source request.
public struct DeleteDataSourceRequest: Sendable, Hashable, RedactedShape {
    /// The data source identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}`; part of the request's path (model member `DeleteDataSourceRequest.dataSourceId`).
    public var dataSourceId: String

    /// The knowledge base identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}`; part of the request's path (model member
    /// `DeleteDataSourceRequest.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// Creates the value from its members; a nil member is not sent.
    public init(dataSourceId: String, knowledgeBaseId: String) {
        self.dataSourceId = dataSourceId
        self.knowledgeBaseId = knowledgeBaseId
    }
}

extension DeleteDataSourceRequest: JSONWritable {
    /// Writes the body; members that stand in the path are not in it.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.endObject()
    }
}

extension DeleteDataSourceRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.pathSegment(dataSourceId, "dataSourceId")
        validator.string(dataSourceId, "dataSourceId", pattern: ServicePattern.id)
        validator.pathSegment(knowledgeBaseId, "knowledgeBaseId")
        validator.string(knowledgeBaseId, "knowledgeBaseId", pattern: ServicePattern.id)
    }
}
