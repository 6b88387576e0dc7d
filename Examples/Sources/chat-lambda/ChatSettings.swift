import LambdaSettings
import TenantRAG
import TenantRAGLambda

/// The knowledge base and the form of its answers, as the function's environment says it.
struct ChatSettings {
    let environment: ProcessEnvironment

    /// Amazon Bedrock, or what `AWS_ENDPOINT_URL_BEDROCK_AGENT_RUNTIME` points to in its place.
    func client() throws -> TenantRAGClient {
        var configuration = TenantRAGConfiguration()
        if environment["TENANTRAG_CONVERSATION_KEYS"] != nil {
            configuration.conversationKeys = try .environment(in: environment)
        }
        if let id = environment["TENANTRAG_GUARDRAIL_ID"] {
            configuration.guardrail = GuardrailConfiguration(
                guardrailId: id,
                guardrailVersion: try environment.required("TENANTRAG_GUARDRAIL_VERSION", "the guardrail's version")
            )
        }
        return try TenantRAGClient(.fromEnvironment(), configuration: configuration)
    }

    func configuration() throws -> ChatConfiguration {
        var configuration = ChatConfiguration(proof: try proof())
        configuration.cors = environment.list("TENANTRAG_CORS_ORIGINS").map { CORSPolicy(origins: $0) }
        return configuration
    }

    /// Returns whether an answer is sent as it is written: for an integration with the response transfer mode `STREAM`.
    func isStreamed() throws -> Bool {
        try environment.flag("TENANTRAG_STREAMING")
    }

    private func proof() throws -> TenantProof {
        switch environment["TENANTRAG_TENANT_PROOF"] {
        case nil, "isolationAndAuthorizer": .isolationAndAuthorizer
        case "isolation": .isolation
        case "authorizer": .authorizer
        default:
            throw LambdaError.invalidSetting(
                "TENANTRAG_TENANT_PROOF is isolationAndAuthorizer, isolation or authorizer"
            )
        }
    }
}
