import TenantRAGAWS

// What a trace may know: which knowledge base, model and guardrail, and never a question or a document.

/// OpenTelemetry's names (semantic conventions for generative AI, and for Amazon Bedrock).
private enum SpanAttribute {
    static let provider = (name: "gen_ai.provider.name", value: "aws.bedrock")
    static let operation = "gen_ai.operation.name"
    static let model = "gen_ai.request.model"
    static let dataSource = "gen_ai.data_source.id"
    static let knowledgeBase = "aws.bedrock.knowledge_base.id"
    static let guardrail = "aws.bedrock.guardrail.id"

    static func knowledgeBase(_ id: String, operation name: String) -> [(name: String, value: String)] {
        [provider, (operation, name), (dataSource, id), (knowledgeBase, id)]
    }

    static func generation(_ configuration: RetrieveAndGenerateConfiguration?) -> [(name: String, value: String)] {
        guard let configuration = configuration?.knowledgeBaseConfiguration else {
            return [provider, (operation, "chat")]
        }
        var attributes = knowledgeBase(configuration.knowledgeBaseId, operation: "chat")
        attributes.append((model, configuration.modelArn))
        if let id = configuration.generationConfiguration?.guardrailConfiguration?.guardrailId {
            attributes.append((guardrail, id))
        }
        return attributes
    }
}

extension RetrieveRequest: ObservedOperation {
    package var spanAttributes: [(name: String, value: String)] {
        SpanAttribute.knowledgeBase(knowledgeBaseId, operation: "retrieval")
    }
}

extension RetrieveAndGenerateRequest: ObservedOperation {
    package var spanAttributes: [(name: String, value: String)] {
        SpanAttribute.generation(retrieveAndGenerateConfiguration)
    }
}

extension RetrieveAndGenerateStreamRequest: ObservedOperation {
    package var spanAttributes: [(name: String, value: String)] {
        SpanAttribute.generation(retrieveAndGenerateConfiguration)
    }
}
