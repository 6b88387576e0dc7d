// Generated from the service model by Scripts/generate-models; changes here are lost.

public import HTTPTypes
public import TenantRAGAWS
public import TenantRAGJSON

extension GenerateQueryRequest: UnaryOperation {
    /// The service that has the operation.
    public typealias Service = BedrockAgentRuntimeService
    /// The operation's response.
    public typealias Output = GenerateQueryResponse

    /// The operation's name.
    public static let name = "GenerateQuery"
    /// The operation's kind: a model writes.
    public static let kind = OperationKind.generation
    /// The HTTP method.
    public static let method = HTTPRequest.Method.post
    /// The path with its members in braces.
    public static let pathTemplate = PathTemplate("/generateQuery")
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
    public var pathValues: [String] { [] }

    /// Reads a request from its path values and its body, as a server would.
    public init(pathValues: [String], from reader: inout JSONReader) throws(JSONError) {
        try self.init(from: &reader)
    }
}
