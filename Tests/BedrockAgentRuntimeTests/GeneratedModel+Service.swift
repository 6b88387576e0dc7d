import BedrockAgentRuntime
import Foundation
import TenantRAGJSON
import TenantRAGModelTestSupport

extension GeneratedModel {
    /// The service of this target.
    static func generated() throws -> GeneratedModel {
        let file = Bundle.module.url(forResource: "service-model", withExtension: "json", subdirectory: "Resources")
        return GeneratedModel(
            try ServiceModelFacts(
                file: file,
                examples: examples,
                external: [
                    "RetrievalFilter": .object(["equals": .object(["key": "season", "value": 2])])
                ]
            ),
            of: BedrockAgentRuntimeService.self,
            shapes: ShapeRegistry.shapes,
            enumerations: ShapeRegistry.enumerations,
            events: ShapeRegistry.events,
            requests: ShapeRegistry.requests
        )
    }

    /// Legal texts for the shapes that letters alone do not fit.
    private static var examples: [String: String] {
        [
            "AgentCoreMemoryId": "memory-ABCDEFGHIJ",
            "AgenticRetrieveBedrockGuardrailConfigurationGuardrailVersionString": "DRAFT",
            "BedrockRerankingModelArn": "arn:aws:bedrock:us-west-2::foundation-model/amazon.rerank-v1:0",
            "ContentType": "text/plain",
            "GuardrailConfigurationGuardrailVersionString": "12",
            "KmsKeyArn": "arn:aws:kms:eu-west-1:123456789012:key/01234567-89ab-cdef-0123-456789abcdef",
            "KnowledgeBaseArn": "arn:aws:bedrock:eu-west-1:123456789012:knowledge-base/ABCDEFGHIJ",
            "MantleProjectId": "proj_abc",
            "RetrievalInstructionVersion": "DRAFT",
            "S3Uri": "s3://bucket-name/folder/document.pdf",
        ]
    }
}
