// Generated from the service model by Scripts/generate-models; changes here are lost.

public import HTTPTypes
public import TenantRAGAWS
public import TenantRAGJSON

extension CreateKnowledgeBaseRequest: UnaryOperation {
    /// The service that has the operation.
    public typealias Service = BedrockAgentService
    /// The operation's response.
    public typealias Output = CreateKnowledgeBaseResponse

    /// The operation's name.
    public static let name = "CreateKnowledgeBase"
    /// The HTTP method.
    public static let method = HTTPRequest.Method.put
    /// The path with its members in braces.
    public static let pathTemplate = PathTemplate("/knowledgebases/")
    /// The HTTP status of success.
    public static let successStatus = 202
    /// The exceptions that the service model lists for the operation.
    public static let errors: [any ServiceErrorShape.Type] = [
        AccessDeniedException.self,
        ConflictException.self,
        InternalServerException.self,
        ServiceQuotaExceededException.self,
        ThrottlingException.self,
        ValidationException.self,
    ]

    /// The values of the path's members.
    public var pathValues: [String] { [] }

    /// Reads a request from its path values and its body, as a server would.
    public init(pathValues: [String], from reader: inout JSONReader) throws(JSONError) {
        try self.init(from: &reader)
    }
}
