// Generated from the service model by Scripts/generate-models; changes here are lost.

public import HTTPTypes
public import TenantRAGAWS
public import TenantRAGJSON

extension RetrieveRequest: UnaryOperation {
    /// The service that has the operation.
    public typealias Service = BedrockAgentRuntimeService
    /// The operation's response.
    public typealias Output = RetrieveResponse

    /// The operation's name.
    public static let name = "Retrieve"
    /// The HTTP method.
    public static let method = HTTPRequest.Method.post
    /// The path with its members in braces.
    public static let pathTemplate = PathTemplate("/knowledgebases/{knowledgeBaseId}/retrieve")
    /// The HTTP status of success.
    public static let successStatus = 200
    /// The exceptions that the service model lists for the operation.
    public static let errors: [any ServiceErrorShape.Type] = [
        AccessDeniedException.self,
        BadGatewayException.self,
        ConflictException.self,
        DependencyFailedException.self,
        InternalServerException.self,
        ResourceNotFoundException.self,
        ServiceQuotaExceededException.self,
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
        var retrievalQuery: KnowledgeBaseQuery?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("guardrailConfiguration") {
                guardrailConfiguration = try GuardrailConfiguration(from: &reader)
            } else if reader.memberIs("nextToken") {
                nextToken = try reader.readString()
            } else if reader.memberIs("retrievalConfiguration") {
                retrievalConfiguration = try KnowledgeBaseRetrievalConfiguration(from: &reader)
            } else if reader.memberIs("retrievalQuery") {
                retrievalQuery = try KnowledgeBaseQuery(from: &reader)
            } else if reader.memberIs("userContext") {
                userContext = try UserContext(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let retrievalQuery = consume retrievalQuery else {
            throw reader.missingMember("retrievalQuery")
        }
        self.knowledgeBaseId = knowledgeBaseId
        self.retrievalQuery = retrievalQuery
    }
}

extension RetrieveRequest: PaginatedOperation {
    /// The token of the next page; nil on the last page.
    public static func nextToken(in output: RetrieveResponse) -> String? { output.nextToken }
}

extension RetrieveRequest: ObservedOperation {
    /// Names of resources for a trace, and never a question or a document.
    package var spanAttributes: [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        attributes.append(("gen_ai.provider.name", "aws.bedrock"))
        attributes.append(("gen_ai.operation.name", "retrieval"))
        attributes.append(("gen_ai.data_source.id", knowledgeBaseId))
        attributes.append(("aws.bedrock.knowledge_base.id", knowledgeBaseId))
        return attributes
    }
}
