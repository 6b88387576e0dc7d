// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// A request for a job that brings a knowledge base up to date with a data source.
public struct StartIngestionJobRequest: Sendable, Hashable, RedactedShape {
    /// The client token.
    ///
    /// Length 33 to 256 characters; pattern `[a-zA-Z0-9](-*[a-zA-Z0-9]){0,256}`; made by the client when it is nil
    /// (model member `StartIngestionJobRequest.clientToken`).
    public var clientToken: String?

    /// The data source identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}`; part of the request's path (model member `StartIngestionJobRequest.dataSourceId`).
    public var dataSourceId: String

    /// The description.
    ///
    /// Length 1 to 200 characters (model member `StartIngestionJobRequest.description`).
    public var description: String?

    /// The knowledge base identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}`; part of the request's path (model member
    /// `StartIngestionJobRequest.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// Creates the value from its members; a nil member is not sent.
    public init(
        dataSourceId: String,
        knowledgeBaseId: String,
        clientToken: String? = nil,
        description: String? = nil
    ) {
        self.clientToken = clientToken
        self.dataSourceId = dataSourceId
        self.description = description
        self.knowledgeBaseId = knowledgeBaseId
    }
}

extension StartIngestionJobRequest: JSONWritable {
    /// Writes the body; members that stand in the path are not in it.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let clientToken {
            writer.writeMember("clientToken")
            writer.write(clientToken)
        }
        if let description {
            writer.writeMember("description")
            writer.write(description)
        }
        writer.endObject()
    }
}

extension StartIngestionJobRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let clientToken {
            validator.string(clientToken, "clientToken", minimum: 33, maximum: 256, pattern: ServicePattern.clientToken)
        }
        validator.pathSegment(dataSourceId, "dataSourceId")
        validator.string(dataSourceId, "dataSourceId", pattern: ServicePattern.id)
        if let description {
            validator.string(description, "description", minimum: 1, maximum: 200)
        }
        validator.pathSegment(knowledgeBaseId, "knowledgeBaseId")
        validator.string(knowledgeBaseId, "knowledgeBaseId", pattern: ServicePattern.id)
    }
}
