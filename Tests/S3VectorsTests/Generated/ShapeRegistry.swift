// Generated from the service model by Scripts/generate-models; changes here are lost.

import S3Vectors
import TenantRAGAWS
import TenantRAGModelTestSupport

/// Every generated type by its shape's name, so that tests can walk the service model.
enum ShapeRegistry {
    static let shapes: [String: ShapeEntry] = [
        "AccessDeniedException": ShapeEntry(AccessDeniedException.self),
        "ConflictException": ShapeEntry(ConflictException.self),
        "CreateIndexInput": ShapeEntry(CreateIndexInput.self),
        "CreateIndexOutput": ShapeEntry(CreateIndexOutput.self),
        "CreateVectorBucketInput": ShapeEntry(CreateVectorBucketInput.self),
        "CreateVectorBucketOutput": ShapeEntry(CreateVectorBucketOutput.self),
        "DeleteIndexInput": ShapeEntry(DeleteIndexInput.self),
        "DeleteIndexOutput": ShapeEntry(DeleteIndexOutput.self),
        "DeleteVectorBucketInput": ShapeEntry(DeleteVectorBucketInput.self),
        "DeleteVectorBucketOutput": ShapeEntry(DeleteVectorBucketOutput.self),
        "DeleteVectorsInput": ShapeEntry(DeleteVectorsInput.self),
        "DeleteVectorsOutput": ShapeEntry(DeleteVectorsOutput.self),
        "EncryptionConfiguration": ShapeEntry(EncryptionConfiguration.self),
        "GetIndexInput": ShapeEntry(GetIndexInput.self),
        "GetIndexOutput": ShapeEntry(GetIndexOutput.self),
        "GetOutputVector": ShapeEntry(GetOutputVector.self),
        "GetVectorBucketInput": ShapeEntry(GetVectorBucketInput.self),
        "GetVectorBucketOutput": ShapeEntry(GetVectorBucketOutput.self),
        "GetVectorsInput": ShapeEntry(GetVectorsInput.self),
        "GetVectorsOutput": ShapeEntry(GetVectorsOutput.self),
        "Index": ShapeEntry(VectorIndex.self),
        "IndexSummary": ShapeEntry(VectorIndexSummary.self),
        "InternalServerException": ShapeEntry(InternalServerException.self),
        "KmsDisabledException": ShapeEntry(KmsDisabledException.self),
        "KmsInvalidKeyUsageException": ShapeEntry(KmsInvalidKeyUsageException.self),
        "KmsInvalidStateException": ShapeEntry(KmsInvalidStateException.self),
        "KmsNotFoundException": ShapeEntry(KmsNotFoundException.self),
        "ListIndexesInput": ShapeEntry(ListIndexesInput.self),
        "ListIndexesOutput": ShapeEntry(ListIndexesOutput.self),
        "ListOutputVector": ShapeEntry(ListOutputVector.self),
        "ListVectorBucketsInput": ShapeEntry(ListVectorBucketsInput.self),
        "ListVectorBucketsOutput": ShapeEntry(ListVectorBucketsOutput.self),
        "ListVectorsInput": ShapeEntry(ListVectorsInput.self),
        "ListVectorsOutput": ShapeEntry(ListVectorsOutput.self),
        "MetadataConfiguration": ShapeEntry(IndexMetadataConfiguration.self),
        "NotFoundException": ShapeEntry(NotFoundException.self),
        "PutVectorBucketDefaultIndexModeInput": ShapeEntry(PutVectorBucketDefaultIndexModeInput.self),
        "PutVectorBucketDefaultIndexModeOutput": ShapeEntry(PutVectorBucketDefaultIndexModeOutput.self),
        "RequestTimeoutException": ShapeEntry(RequestTimeoutException.self),
        "ServiceQuotaExceededException": ShapeEntry(ServiceQuotaExceededException.self),
        "ServiceUnavailableException": ShapeEntry(ServiceUnavailableException.self),
        "TextSearchConfiguration": ShapeEntry(TextSearchConfiguration.self),
        "TooManyRequestsException": ShapeEntry(TooManyRequestsException.self),
        "UpdateIndexModeInput": ShapeEntry(UpdateIndexModeInput.self),
        "UpdateIndexModeOutput": ShapeEntry(UpdateIndexModeOutput.self),
        "ValidationException": ShapeEntry(ValidationException.self),
        "ValidationExceptionField": ShapeEntry(ValidationExceptionField.self),
        "VectorBucket": ShapeEntry(VectorBucket.self),
        "VectorBucketSummary": ShapeEntry(VectorBucketSummary.self),
        "VectorData": ShapeEntry(VectorData.self),
    ]

    static let enumerations: [String: [String]] = [
        "AnalyzerStatus": AnalyzerStatus.knownValues.map(\.rawValue),
        "DataType": VectorDataType.knownValues.map(\.rawValue),
        "DistanceMetric": DistanceMetric.knownValues.map(\.rawValue),
        "IndexMode": IndexMode.knownValues.map(\.rawValue),
        "LanguageCode": LanguageCode.knownValues.map(\.rawValue),
        "SseType": SseType.knownValues.map(\.rawValue),
    ]

    static let events: [String: EventEntry] = [:]

    static let requests: [String: RequestEntry] = [
        "CreateIndexInput": RequestEntry(CreateIndexInput.self),
        "CreateVectorBucketInput": RequestEntry(CreateVectorBucketInput.self),
        "DeleteIndexInput": RequestEntry(DeleteIndexInput.self),
        "DeleteVectorBucketInput": RequestEntry(DeleteVectorBucketInput.self),
        "DeleteVectorsInput": RequestEntry(DeleteVectorsInput.self),
        "GetIndexInput": RequestEntry(GetIndexInput.self),
        "GetVectorBucketInput": RequestEntry(GetVectorBucketInput.self),
        "GetVectorsInput": RequestEntry(GetVectorsInput.self),
        "ListIndexesInput": RequestEntry(ListIndexesInput.self),
        "ListVectorBucketsInput": RequestEntry(ListVectorBucketsInput.self),
        "ListVectorsInput": RequestEntry(ListVectorsInput.self),
        "PutVectorBucketDefaultIndexModeInput": RequestEntry(PutVectorBucketDefaultIndexModeInput.self),
        "UpdateIndexModeInput": RequestEntry(UpdateIndexModeInput.self),
    ]
}
