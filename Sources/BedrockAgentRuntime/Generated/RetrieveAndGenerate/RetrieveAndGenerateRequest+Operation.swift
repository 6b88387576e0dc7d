// Generated from the service model by Scripts/generate-models; changes here are lost.

public import HTTPTypes
public import TenantRAGAWS
public import TenantRAGJSON

extension RetrieveAndGenerateRequest: UnaryOperation {
    /// The service that has the operation.
    public typealias Service = BedrockAgentRuntimeService
    /// The operation's response.
    public typealias Output = RetrieveAndGenerateResponse

    /// The operation's name.
    public static let name = "RetrieveAndGenerate"
    /// The operation's kind: a model writes.
    public static let kind = OperationKind.generation
    /// The HTTP method.
    public static let method = HTTPRequest.Method.post
    /// The path with its members in braces.
    public static let pathTemplate = PathTemplate("/retrieveAndGenerate")
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

extension RetrieveAndGenerateRequest: ObservedOperation {
    /// Names of resources for a trace, and never a question or a document.
    package var spanAttributes: [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        attributes.append(("gen_ai.provider.name", "aws.bedrock"))
        attributes.append(("gen_ai.operation.name", "chat"))
        if let value = retrieveAndGenerateConfiguration?.knowledgeBaseConfiguration?.knowledgeBaseId {
            attributes.append(("gen_ai.data_source.id", value))
        }
        if let value = retrieveAndGenerateConfiguration?.knowledgeBaseConfiguration?.knowledgeBaseId {
            attributes.append(("aws.bedrock.knowledge_base.id", value))
        }
        if let value = retrieveAndGenerateConfiguration?.knowledgeBaseConfiguration?.modelArn {
            attributes.append(("gen_ai.request.model", value))
        }
        if let value = retrieveAndGenerateConfiguration?.knowledgeBaseConfiguration?.generationConfiguration?
            .guardrailConfiguration?.guardrailId
        {
            attributes.append(("aws.bedrock.guardrail.id", value))
        }
        return attributes
    }
}
