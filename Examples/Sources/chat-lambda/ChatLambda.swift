// Shows: a Lambda function behind API Gateway that answers a tenant's questions from the tenant's documents.
// Run:   swift build --package-path Examples --product chat-lambda
//        It is no program for a terminal: Lambda starts it, or local-gateway, which plays Lambda on a laptop.
// Needs: TENANTRAG_KNOWLEDGE_BASE_ID, TENANTRAG_MODEL_ARN and TENANTRAG_VECTOR_STORE; all settings are in Examples/README.md.

import TenantRAG
import TenantRAGLambda

@main
struct ChatLambda {
    static func main() async throws {
        try await LambdaRuntime.run {
            let settings = ChatSettings(environment: .current)
            let (rag, configuration) = try (settings.client(), settings.configuration())
            if try settings.isStreamed() { return ChatStreamHandler(rag, configuration: configuration) }
            return ChatHandler(rag, configuration: configuration)
        }
    }
}
