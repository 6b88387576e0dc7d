// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// List ingestion jobs request.
public struct ListIngestionJobsRequest: Sendable, Hashable, RedactedShape {
    /// The data source identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}`; part of the request's path (model member `ListIngestionJobsRequest.dataSourceId`).
    public var dataSourceId: String

    /// The filters.
    ///
    /// Exactly 1 elements (model member `ListIngestionJobsRequest.filters`).
    public var filters: [IngestionJobFilter]?

    /// The knowledge base identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}`; part of the request's path (model member
    /// `ListIngestionJobsRequest.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// The max results.
    ///
    /// Range 1 to 1,000 (model member `ListIngestionJobsRequest.maxResults`).
    public var maxResults: Int?

    /// The next token.
    ///
    /// Length 1 to 2,048 characters; pattern `\S*` (model member `ListIngestionJobsRequest.nextToken`).
    public var nextToken: String?

    /// The sort by (model member `ListIngestionJobsRequest.sortBy`).
    public var sortBy: IngestionJobSortBy?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        dataSourceId: String,
        knowledgeBaseId: String,
        filters: [IngestionJobFilter]? = nil,
        maxResults: Int? = nil,
        nextToken: String? = nil,
        sortBy: IngestionJobSortBy? = nil
    ) {
        self.dataSourceId = dataSourceId
        self.filters = filters
        self.knowledgeBaseId = knowledgeBaseId
        self.maxResults = maxResults
        self.nextToken = nextToken
        self.sortBy = sortBy
    }
}

extension ListIngestionJobsRequest: JSONWritable {
    /// Writes the body; members that stand in the path are not in it.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let filters {
            writer.writeMember("filters")
            writer.beginArray()
            for element in filters {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        if let maxResults {
            writer.writeMember("maxResults")
            writer.write(maxResults)
        }
        if let nextToken {
            writer.writeMember("nextToken")
            writer.write(nextToken)
        }
        if let sortBy {
            writer.writeMember("sortBy")
            sortBy.write(to: &writer)
        }
        writer.endObject()
    }
}

extension ListIngestionJobsRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.pathSegment(dataSourceId, "dataSourceId")
        validator.string(dataSourceId, "dataSourceId", pattern: ServicePattern.id)
        if let filters {
            validator.count(filters.count, "filters", minimum: 1, maximum: 1)
            validator.elements(filters, "filters") { $0.check(&$1) }
        }
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
