// Generated from the service model by Scripts/generate-models; changes here are lost.

public import HTTPTypes
public import TenantRAGAWS
public import TenantRAGJSON

extension DeleteKnowledgeBaseRequest: UnaryOperation {
    /// The service that has the operation.
    public typealias Service = BedrockAgentService
    /// The operation's response.
    public typealias Output = DeleteKnowledgeBaseResponse

    /// The operation's name.
    public static let name = "DeleteKnowledgeBase"
    /// The HTTP method.
    public static let method = HTTPRequest.Method.delete
    /// The path with its members in braces.
    public static let pathTemplate = PathTemplate("/knowledgebases/{knowledgeBaseId}")
    /// The HTTP status of success.
    public static let successStatus = 202
    /// A Boolean value indicating whether the request has a body: no member stands in one.
    public static let hasBody = false
    /// The exceptions that the service model lists for the operation.
    public static let errors: [any ServiceErrorShape.Type] = [
        AccessDeniedException.self,
        ConflictException.self,
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
            try reader.skipValue()
        }
        self.knowledgeBaseId = knowledgeBaseId
    }
}

extension DeleteKnowledgeBaseRequest: ObservedOperation {
    /// Names of resources for a trace, and never a question or a document.
    package var spanAttributes: [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        attributes.append(("aws.bedrock.knowledge_base.id", knowledgeBaseId))
        return attributes
    }
}
