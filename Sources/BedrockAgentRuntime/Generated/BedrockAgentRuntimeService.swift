// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// The service: the names that clients and signers need, and the operations that have models here.
public enum BedrockAgentRuntimeService: AWSService {
    /// The service's own identifier.
    public static let serviceID = "Bedrock Agent Runtime"
    /// The first label of its host names.
    public static let endpointPrefix = "bedrock-agent-runtime"
    /// The name in the credential scope of its signatures.
    public static let signingName = "bedrock"
    /// The version of its interface.
    public static let apiVersion = "2023-07-26"
    /// The operations that this library has models for.
    public static let operations: [any AWSOperation.Type] = [
        RetrieveRequest.self,
        RetrieveAndGenerateRequest.self,
        RetrieveAndGenerateStreamRequest.self,
        AgenticRetrieveStreamRequest.self,
        RerankRequest.self,
        GenerateQueryRequest.self,
        GetDocumentContentRequest.self,
        CheckIngestedDocumentAclRequest.self,
        GetIngestedDocumentAclRequest.self,
    ]
}
