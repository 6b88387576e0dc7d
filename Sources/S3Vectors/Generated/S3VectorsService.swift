// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// The service: the names that clients and signers need, and the operations that have models here.
public enum S3VectorsService: AWSService {
    /// The service's own identifier.
    public static let serviceID = "S3Vectors"
    /// The first label of its host names.
    public static let endpointPrefix = "s3vectors"
    /// The name in the credential scope of its signatures.
    public static let signingName = "s3vectors"
    /// The version of its interface.
    public static let apiVersion = "2025-07-15"
    /// A Boolean value indicating that all of its hosts have IPv6 addresses.
    public static let isAlwaysDualStack = true
    /// The operations that this library has models for.
    public static let operations: [any AWSOperation.Type] = [
        CreateVectorBucketInput.self,
        GetVectorBucketInput.self,
        DeleteVectorBucketInput.self,
        CreateIndexInput.self,
        GetIndexInput.self,
        ListIndexesInput.self,
        DeleteIndexInput.self,
        UpdateIndexModeInput.self,
        PutVectorBucketDefaultIndexModeInput.self,
        ListVectorBucketsInput.self,
        ListVectorsInput.self,
        GetVectorsInput.self,
        DeleteVectorsInput.self,
    ]
}
