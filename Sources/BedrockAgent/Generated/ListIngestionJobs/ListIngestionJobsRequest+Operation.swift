// Generated from the service model by Scripts/generate-models; changes here are lost.

public import HTTPTypes
public import TenantRAGAWS
public import TenantRAGJSON

extension ListIngestionJobsRequest: UnaryOperation {
    /// The service that has the operation.
    public typealias Service = BedrockAgentService
    /// The operation's response.
    public typealias Output = ListIngestionJobsResponse

    /// The operation's name.
    public static let name = "ListIngestionJobs"
    /// The HTTP method.
    public static let method = HTTPRequest.Method.post
    /// The path with its members in braces.
    public static let pathTemplate = PathTemplate(
        "/knowledgebases/{knowledgeBaseId}/datasources/{dataSourceId}/ingestionjobs/"
    )
    /// The HTTP status of success.
    public static let successStatus = 200
    /// The exceptions that the service model lists for the operation.
    public static let errors: [any ServiceErrorShape.Type] = [
        AccessDeniedException.self,
        InternalServerException.self,
        ResourceNotFoundException.self,
        ThrottlingException.self,
        ValidationException.self,
    ]

    /// The values of the path's members.
    public var pathValues: [String] { [knowledgeBaseId, dataSourceId] }

    /// Reads a request from its path values and its body, as a server would.
    public init(pathValues: [String], from reader: inout JSONReader) throws(JSONError) {
        guard pathValues.count == 2 else {
            throw reader.failure(.missingMember, "the path has \(pathValues.count) members")
        }
        let knowledgeBaseId = pathValues[0]
        let dataSourceId = pathValues[1]
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("filters") {
                var list: [IngestionJobFilter] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try IngestionJobFilter(from: &reader))
                }
                filters = list
            } else if reader.memberIs("maxResults") {
                maxResults = Int(try reader.readInt32())
            } else if reader.memberIs("nextToken") {
                nextToken = try reader.readString()
            } else if reader.memberIs("sortBy") {
                sortBy = try IngestionJobSortBy(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        self.dataSourceId = dataSourceId
        self.knowledgeBaseId = knowledgeBaseId
    }
}

extension ListIngestionJobsRequest: PaginatedOperation {
    /// The token of the next page; nil on the last page.
    public static func nextToken(in output: ListIngestionJobsResponse) -> String? { output.nextToken }
}

extension ListIngestionJobsRequest: ObservedOperation {
    /// Names of resources for a trace, and never a question or a document.
    package var spanAttributes: [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        attributes.append(("aws.bedrock.knowledge_base.id", knowledgeBaseId))
        attributes.append(("aws.bedrock.data_source.id", dataSourceId))
        return attributes
    }
}
