// Generated from the service model by Scripts/generate-models; changes here are lost.

import TenantRAGAWS

/// The patterns of the service model, by the shape that has them; made at first use.
enum ServicePattern {
    static let agentCoreMemoryActorId = ModelPattern(
        #"^[a-zA-Z0-9][a-zA-Z0-9\-_/]*(?::[a-zA-Z0-9\-_/]+)*[a-zA-Z0-9\-_/]*$"#
    )
    static let agentCoreMemoryId = ModelPattern(#"^[a-zA-Z][a-zA-Z0-9\-_]{0,99}-[a-zA-Z0-9]{10}$"#)
    static let agentCoreMemorySessionId = ModelPattern(#"^[a-zA-Z0-9][a-zA-Z0-9\-_]*$"#)
    static let agenticRetrieveBedrockGuardrailConfigurationGuardrailIdString = ModelPattern(#"^[a-z0-9]+$"#)
    static let agenticRetrieveBedrockGuardrailConfigurationGuardrailVersionString = ModelPattern(
        #"^(([1-9][0-9]{0,7})|(DRAFT))$"#
    )
    static let agenticRetrieveMemoryMetadataKey = ModelPattern(#"^[a-zA-Z0-9\s._:/=+@-]*$"#)
    static let agenticRetrieveMemoryMetadataStringListItem = ModelPattern(#"^[a-zA-Z0-9\s._:/=+@-]*$"#)
    static let agenticRetrieveMemoryMetadataStringValue = ModelPattern(#"^[a-zA-Z0-9\s._:/=+@-]*$"#)
    static let bedrockModelArn = ModelPattern(
        #"^(arn:aws(-[^:]+)?:(bedrock|sagemaker):[a-z0-9-]{1,20}:([0-9]{12})?:([a-z-]+/)?)?([a-z0-9.-]{1,63}){0,2}(([:][a-z0-9-]{1,63}){0,2})?(/[a-z0-9]{1,12})?$"#
    )
    static let bedrockRerankingModelArn = ModelPattern(
        #"^(arn:aws(-[^:]+)?:bedrock:[a-z0-9-]{1,20}::foundation-model/(.*))?$"#
    )
    static let contentType = ModelPattern(#"[a-z]{1,20}/.{1,20}"#)
    static let dataSourceId = ModelPattern(#"^[0-9a-zA-Z]+$"#)
    static let documentAclGroupIdString = ModelPattern(#"^\P{C}*$"#)
    static let documentAclUserIdString = ModelPattern(#"^\P{C}*$"#)
    static let documentId = ModelPattern(#"^\P{C}*$"#)
    static let guardrailConfigurationGuardrailIdString = ModelPattern(#"^[a-z0-9]+$"#)
    static let guardrailConfigurationGuardrailVersionString = ModelPattern(#"^(([1-9][0-9]{0,7})|(DRAFT))$"#)
    static let kmsKeyArn = ModelPattern(
        #"^arn:aws(|-cn|-us-gov):kms:[a-zA-Z0-9-]*:[0-9]{12}:key/[a-zA-Z0-9-]{36}$"#
    )
    static let knowledgeBaseArn = ModelPattern(
        #"^arn:aws(|-cn|-us-gov):bedrock:[a-zA-Z0-9-]*:[0-9]{12}:knowledge-base/[0-9a-zA-Z]+$"#
    )
    static let knowledgeBaseId = ModelPattern(#"^[0-9a-zA-Z]+$"#)
    static let knowledgeBaseIdentifier = ModelPattern(
        #"^[0-9a-zA-Z]{10}$|^arn:aws(-[^:]+)?:bedrock:[a-z0-9-]{1,20}:[0-9]{12}:knowledge-base/[0-9a-zA-Z]{10}$"#
    )
    static let mantleProjectId = ModelPattern(#"^(proj_[a-zA-Z0-9]+|default)$"#)
    static let mediaId = ModelPattern(#"^[a-zA-Z0-9][a-zA-Z0-9-]{35}$"#)
    static let memoryNamespace = ModelPattern(
        #"^[a-zA-Z0-9/*][a-zA-Z0-9\-_/*]*(?::[a-zA-Z0-9\-_/*]+)*[a-zA-Z0-9\-_/*]*$"#
    )
    static let memoryStrategyId = ModelPattern(#"^[a-zA-Z0-9][a-zA-Z0-9\-_]*$"#)
    static let metadataAttributeSchemaDescriptionString = ModelPattern(#"^[\s\S]+$"#)
    static let metadataAttributeSchemaKeyString = ModelPattern(#"^[\s\S]+$"#)
    static let nextToken = ModelPattern(#"^\S*$"#)
    static let nonBlankString = ModelPattern(#"^[\s\S]*$"#)
    static let queryGenerationInputTextString = ModelPattern(#"^(?!\s*$).+"#)
    static let retrievalInstructionId = ModelPattern(#"^[a-z0-9]+$"#)
    static let retrievalInstructionVersion = ModelPattern(#"^(DRAFT|[1-9][0-9]{0,8})$"#)
    static let s3Uri = ModelPattern(#"^s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/.{1,1024}$"#)
    static let sessionId = ModelPattern(#"^[0-9a-zA-Z._:-]+$"#)
}
