import Foundation
import S3Vectors
import TenantRAGModelTestSupport

extension GeneratedModel {
    /// The service of this target.
    static func generated() throws -> GeneratedModel {
        let file = Bundle.module.url(forResource: "service-model", withExtension: "json", subdirectory: "Resources")
        return GeneratedModel(
            try ServiceModelFacts(file: file, examples: examples),
            of: S3VectorsService.self,
            shapes: ShapeRegistry.shapes,
            enumerations: ShapeRegistry.enumerations,
            events: ShapeRegistry.events,
            requests: ShapeRegistry.requests
        )
    }

    /// Legal texts for the shapes that letters alone do not fit.
    private static var examples: [String: String] {
        [
            "IndexArn": "arn:aws:s3vectors:eu-west-1:123456789012:bucket/series-vectors/index/series",
            "KmsKeyArn": "arn:aws:kms:eu-west-1:123456789012:key/01234567-89ab-cdef-0123-456789abcdef",
            "VectorBucketArn": "arn:aws:s3vectors:eu-west-1:123456789012:bucket/series-vectors",
        ]
    }
}
