// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// The service: the names that clients and signers need, and the operations that have models here.
public enum BedrockAgentService: AWSService {
    /// The service's own identifier.
    public static let serviceID = "Bedrock Agent"
    /// The first label of its host names.
    public static let endpointPrefix = "bedrock-agent"
    /// The name in the credential scope of its signatures.
    public static let signingName = "bedrock"
    /// The version of its interface.
    public static let apiVersion = "2023-06-05"
    /// The operations that this library has models for.
    public static let operations: [any AWSOperation.Type] = [
        CreateKnowledgeBaseRequest.self,
        GetKnowledgeBaseRequest.self,
        UpdateKnowledgeBaseRequest.self,
        DeleteKnowledgeBaseRequest.self,
        ListKnowledgeBasesRequest.self,
        CreateDataSourceRequest.self,
        GetDataSourceRequest.self,
        UpdateDataSourceRequest.self,
        DeleteDataSourceRequest.self,
        ListDataSourcesRequest.self,
        StartIngestionJobRequest.self,
        GetIngestionJobRequest.self,
        ListIngestionJobsRequest.self,
        StopIngestionJobRequest.self,
        IngestKnowledgeBaseDocumentsRequest.self,
        ListKnowledgeBaseDocumentsRequest.self,
        GetKnowledgeBaseDocumentsRequest.self,
        DeleteKnowledgeBaseDocumentsRequest.self,
        TagResourceRequest.self,
        UntagResourceRequest.self,
        ListTagsForResourceRequest.self,
    ]
}
