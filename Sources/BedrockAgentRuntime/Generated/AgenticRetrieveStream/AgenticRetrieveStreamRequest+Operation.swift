// Generated from the service model by Scripts/generate-models; changes here are lost.

public import HTTPTypes
public import TenantRAGAWS
public import TenantRAGJSON

extension AgenticRetrieveStreamRequest: StreamingOperation {
    /// The service that has the operation.
    public typealias Service = BedrockAgentRuntimeService
    /// The operation's response.
    public typealias Output = AgenticRetrieveStreamResponse
    /// An event of the response's stream.
    public typealias Event = AgenticRetrieveStreamResponseOutput

    /// The operation's name.
    public static let name = "AgenticRetrieveStream"
    /// The operation's kind: a model writes.
    public static let kind = OperationKind.generation
    /// The HTTP method.
    public static let method = HTTPRequest.Method.post
    /// The path with its members in braces.
    public static let pathTemplate = PathTemplate("/agenticRetrieveStream")
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

    /// Makes the answer of the response's head and its events.
    ///
    /// - Parameters:
    ///   - head: The response's header fields; its status is success.
    ///   - events: The decoded events.
    /// - Returns: The answer, its stream not yet read.
    /// - Throws: `AWSResponseError` when a header that the answer needs is missing.
    public static func output(head: HTTPResponse, events: EventStream<Event>) throws -> Output {
        try Output(head: head, events: events)
    }
}
