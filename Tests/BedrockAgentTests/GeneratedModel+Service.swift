import BedrockAgent
import Foundation
import TenantRAGModelTestSupport

extension GeneratedModel {
    /// The service of this target.
    static func generated() throws -> GeneratedModel {
        let file = Bundle.module.url(forResource: "service-model", withExtension: "json", subdirectory: "Resources")
        return GeneratedModel(
            try ServiceModelFacts(file: file, examples: examples),
            of: BedrockAgentService.self,
            shapes: ShapeRegistry.shapes,
            enumerations: ShapeRegistry.enumerations,
            events: ShapeRegistry.events,
            requests: ShapeRegistry.requests
        )
    }

    /// Legal texts for the shapes that letters alone do not fit.
    private static var examples: [String: String] {
        [
            "BedrockEmbeddingModelArn": "arn:aws:bedrock:eu-west-1::foundation-model/amazon.titan-embed-text-v2:0",
            "BedrockModelArn": "arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0",
            "BucketOwnerAccountId": "123456789012",
            "ByteContentDocMimeTypeString": "text/plain",
            "ClientToken": "01234567-89ab-cdef-0123-456789abcdef",
            "GraphArn": "arn:aws:neptune-graph:eu-west-1:123456789012:graph/g-0123456789",
            "HttpsUrl": "https://example.com/a",
            "Id": "ABCDEFGHIJ",
            "KendraIndexArn": "arn:aws:kendra:eu-west-1:123456789012:index/01234567-89ab-cdef-0123-456789abcdef",
            "KmsKeyArn": "arn:aws:kms:eu-west-1:123456789012:key/01234567-89ab-cdef-0123-456789abcdef",
            "KnowledgeBaseArn": "arn:aws:bedrock:eu-west-1:123456789012:knowledge-base/ABCDEFGHIJ",
            "KnowledgeBaseRoleArn": "arn:aws:iam::123456789012:role/knowledge-base",
            "LambdaArn": "arn:aws:lambda:eu-west-1:123456789012:function:chunker",
            "Microsoft365TenantId": "01234567-89ab-cdef-0123-456789abcdef",
            "MongoDbAtlasEndpointServiceName": "com.amazonaws.vpce.eu-west-1.vpce-svc-0123",
            "Name": "series",
            "OpenSearchManagedClusterDomainArn": "arn:aws:es:eu-west-1:123456789012:domain/series",
            "OpenSearchManagedClusterDomainEndpoint": "https://search-series.eu-west-1.es.amazonaws.com",
            "OpenSearchServerlessCollectionArn": "arn:aws:aoss:eu-west-1:123456789012:collection/series",
            "QueryGenerationTableName": "database.schema.table",
            "RdsArn": "arn:aws:rds:eu-west-1:123456789012:cluster:series",
            "S3BucketArn": "arn:aws:s3:::series-documents",
            "S3BucketUri": "s3://series-documents/intermediate",
            "S3ObjectUri": "s3://series-documents/acme/1.md",
            "SecretArn": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:store-ABCDEF",
            "TaggableResourcesArn": "arn:aws:bedrock:eu-west-1:123456789012:knowledge-base/ABCDEFGHIJ",
            "Url": "https://example.com/a",
            "WorkgroupArn":
                "arn:aws:redshift-serverless:eu-west-1:123456789012:workgroup/01234567-89ab-cdef-0123-456789abcdef",
        ]
    }
}
