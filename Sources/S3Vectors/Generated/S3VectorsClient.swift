// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Calls Amazon S3 Vectors: vector buckets, vector indexes, and the vectors in them.
///
/// Requests are checked against the service model before they are sent; calls that fail and may succeed later are retried;
/// errors are ``/TenantRAGCredentials/AWSError``. Create one and keep it: it holds connections, credentials and signing keys, and may
/// be used from any number of tasks. It needs no shutdown.
///
/// It knows nothing of tenants: it reads and deletes the vectors of whole indexes, and belongs into an operator's program.
///
/// ```swift
/// let client = try S3VectorsClient(AWSConfiguration(region: Region(validating: "eu-central-1")))
/// _ = try await client.createVectorBucket(CreateVectorBucketInput(vectorBucketName: "series-vectors"))
/// let index = try await client.createIndex(
///     .forKnowledgeBase(indexName: "series", vectorBucketName: "series-vectors", dimension: 1_024)
/// )
/// print(index.indexArn)
/// ```
public final class S3VectorsClient: Sendable {
    /// Signs, sends and retries the calls.
    package let aws: AWSClient

    /// Makes a client.
    ///
    /// Nothing is sent, and no credentials are asked for yet.
    ///
    /// - Parameter configuration: How to find and to call the service; by default as the environment and the shared
    ///   files say.
    /// - Throws: ``/TenantRAGCredentials/SharedFileError``, ``/TenantRAGCredentials/EndpointError`` and
    ///   ``/TenantRAGAWS/ConfigurationError`` for settings that cannot be used, and `HTTPTransportError`.
    public init(_ configuration: AWSConfiguration = AWSConfiguration()) throws {
        aws = try AWSClient(S3VectorsService.self, configuration)
    }
}

extension S3VectorsClient {
    /// Creates a vector bucket (operation `CreateVectorBucket`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The bucket's ARN.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func createVectorBucket(
        _ request: CreateVectorBucketInput,
        options: CallOptions = CallOptions()
    ) async throws -> CreateVectorBucketOutput {
        try await aws.call(request, options)
    }

    /// Gets a vector bucket (operation `GetVectorBucket`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The bucket.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func getVectorBucket(
        _ request: GetVectorBucketInput,
        options: CallOptions = CallOptions()
    ) async throws -> GetVectorBucketOutput {
        try await aws.call(request, options)
    }

    /// Deletes a vector bucket that has no index left (operation `DeleteVectorBucket`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: An empty response.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func deleteVectorBucket(
        _ request: DeleteVectorBucketInput,
        options: CallOptions = CallOptions()
    ) async throws -> DeleteVectorBucketOutput {
        try await aws.call(request, options)
    }

    /// Creates a vector index, which cannot be changed later but for its mode (operation `CreateIndex`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The index's ARN.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func createIndex(
        _ request: CreateIndexInput,
        options: CallOptions = CallOptions()
    ) async throws -> CreateIndexOutput {
        try await aws.call(request, options)
    }

    /// Gets a vector index (operation `GetIndex`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The index.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func getIndex(
        _ request: GetIndexInput,
        options: CallOptions = CallOptions()
    ) async throws -> GetIndexOutput {
        try await aws.call(request, options)
    }

    /// Lists the indexes of a vector bucket (operation `ListIndexes`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: A page of summaries, and the token of the next page.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func listIndexes(
        _ request: ListIndexesInput,
        options: CallOptions = CallOptions()
    ) async throws -> ListIndexesOutput {
        try await aws.call(request, options)
    }

    /// Deletes a vector index and all vectors in it (operation `DeleteIndex`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: An empty response.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func deleteIndex(
        _ request: DeleteIndexInput,
        options: CallOptions = CallOptions()
    ) async throws -> DeleteIndexOutput {
        try await aws.call(request, options)
    }

    /// Changes the mode of a vector index in place (operation `UpdateIndexMode`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: An empty response.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func updateIndexMode(
        _ request: UpdateIndexModeInput,
        options: CallOptions = CallOptions()
    ) async throws -> UpdateIndexModeOutput {
        try await aws.call(request, options)
    }

    /// Sets the mode of the indexes that a vector bucket gets from now on (operation `PutVectorBucketDefaultIndexMode`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: An empty response.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func putVectorBucketDefaultIndexMode(
        _ request: PutVectorBucketDefaultIndexModeInput,
        options: CallOptions = CallOptions()
    ) async throws -> PutVectorBucketDefaultIndexModeOutput {
        try await aws.call(request, options)
    }

    /// Lists the vector buckets of the account in this Region (operation `ListVectorBuckets`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: A page of summaries, and the token of the next page.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func listVectorBuckets(
        _ request: ListVectorBucketsInput,
        options: CallOptions = CallOptions()
    ) async throws -> ListVectorBucketsOutput {
        try await aws.call(request, options)
    }

    /// Lists the vectors of an index (operation `ListVectors`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: A page of vectors, and the token of the next page.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func listVectors(
        _ request: ListVectorsInput,
        options: CallOptions = CallOptions()
    ) async throws -> ListVectorsOutput {
        try await aws.call(request, options)
    }

    /// Gets up to 100 vectors by their keys (operation `GetVectors`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: Those of the vectors that exist.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func getVectors(
        _ request: GetVectorsInput,
        options: CallOptions = CallOptions()
    ) async throws -> GetVectorsOutput {
        try await aws.call(request, options)
    }

    /// Deletes up to 500 vectors by their keys (operation `DeleteVectors`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: An empty response.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func deleteVectors(
        _ request: DeleteVectorsInput,
        options: CallOptions = CallOptions()
    ) async throws -> DeleteVectorsOutput {
        try await aws.call(request, options)
    }

    /// The pages of an operation that has several, each asked for when it is wanted.
    ///
    /// - Parameters:
    ///   - request: The request of the first page, such as a ``ListIndexesInput``.
    ///   - options: What holds for each of the calls; a deadline holds for all of them together.
    /// - Returns: The pages.
    public func pages<Operation: PaginatedOperation>(
        of request: Operation,
        options: CallOptions = CallOptions()
    ) -> Pages<Operation> where Operation.Service == S3VectorsService {
        Pages(of: request) { [aws] in try await aws.call($0, options) }
    }
}
