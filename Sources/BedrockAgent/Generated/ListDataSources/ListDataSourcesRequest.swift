// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// List data sources request.
public struct ListDataSourcesRequest: Sendable, Hashable, RedactedShape {
    /// The knowledge base identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}`; part of the request's path (model member
    /// `ListDataSourcesRequest.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// The max results.
    ///
    /// Range 1 to 1,000 (model member `ListDataSourcesRequest.maxResults`).
    public var maxResults: Int?

    /// The next token.
    ///
    /// Length 1 to 2,048 characters; pattern `\S*` (model member `ListDataSourcesRequest.nextToken`).
    public var nextToken: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(knowledgeBaseId: String, maxResults: Int? = nil, nextToken: String? = nil) {
        self.knowledgeBaseId = knowledgeBaseId
        self.maxResults = maxResults
        self.nextToken = nextToken
    }
}

extension ListDataSourcesRequest: JSONWritable {
    /// Writes the body; members that stand in the path are not in it.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let maxResults {
            writer.writeMember("maxResults")
            writer.write(maxResults)
        }
        if let nextToken {
            writer.writeMember("nextToken")
            writer.write(nextToken)
        }
        writer.endObject()
    }
}

extension ListDataSourcesRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.pathSegment(knowledgeBaseId, "knowledgeBaseId")
        validator.string(knowledgeBaseId, "knowledgeBaseId", pattern: ServicePattern.id)
        if let maxResults {
            validator.integer(maxResults, "maxResults", minimum: 1, maximum: 1000)
        }
        if let nextToken {
            validator.string(nextToken, "nextToken", minimum: 1, maximum: 2048, pattern: ServicePattern.nextToken)
        }
    }
}
