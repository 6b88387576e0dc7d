// Generated from the service model by Scripts/generate-models; changes here are lost.

public import HTTPTypes
public import TenantRAGAWS
public import TenantRAGJSON

extension ListDataSourcesRequest: UnaryOperation {
    /// The service that has the operation.
    public typealias Service = BedrockAgentService
    /// The operation's response.
    public typealias Output = ListDataSourcesResponse

    /// The operation's name.
    public static let name = "ListDataSources"
    /// The HTTP method.
    public static let method = HTTPRequest.Method.post
    /// The path with its members in braces.
    public static let pathTemplate = PathTemplate("/knowledgebases/{knowledgeBaseId}/datasources/")
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
    public var pathValues: [String] { [knowledgeBaseId] }

    /// Reads a request from its path values and its body, as a server would.
    public init(pathValues: [String], from reader: inout JSONReader) throws(JSONError) {
        guard pathValues.count == 1 else {
            throw reader.failure(.missingMember, "the path has \(pathValues.count) members")
        }
        let knowledgeBaseId = pathValues[0]
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("maxResults") {
                maxResults = Int(try reader.readInt32())
            } else if reader.memberIs("nextToken") {
                nextToken = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        self.knowledgeBaseId = knowledgeBaseId
    }
}

extension ListDataSourcesRequest: PaginatedOperation {
    /// The token of the next page; nil on the last page.
    public static func nextToken(in output: ListDataSourcesResponse) -> String? { output.nextToken }
}

extension ListDataSourcesRequest: ObservedOperation {
    /// Names of resources for a trace, and never a question or a document.
    package var spanAttributes: [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        attributes.append(("aws.bedrock.knowledge_base.id", knowledgeBaseId))
        return attributes
    }
}
