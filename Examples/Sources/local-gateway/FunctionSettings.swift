import Foundation
import TenantRAG
import TenantRAGLocalServer
import TenantRAGTesting

/// The environment variables that the functions are configured with, as a template would set them in the cloud.
enum FunctionSettings {
    /// `authorizer-lambda` takes tokens of the issuer on this machine.
    static func authorizer(_ issuer: TestTokenIssuer, address: String) -> [String: String] {
        inherited.merging([
            "TENANTRAG_ISSUER": issuer.name,
            "TENANTRAG_AUDIENCE": issuer.audience,
            "TENANTRAG_TENANT_CLAIM": TestTokenIssuer.tenantClaim,
            "TENANTRAG_JWKS_URL": "\(address)/keys",
            "TENANTRAG_ALLOW_LOOPBACK_HTTP": "true",
        ]) { $1 }
    }

    /// `chat-lambda` asks the local knowledge base by the way that leads to Amazon Bedrock in the cloud.
    static func chat(_ endpoint: LocalServerEndpoint, conversationKey: String) -> [String: String] {
        inherited.merging(endpoint.environmentVariables) { $1 }.merging([
            "TENANTRAG_KNOWLEDGE_BASE_ID": LocalNames.knowledgeBase,
            "TENANTRAG_MODEL_ARN": "amazon.nova-lite-v1:0",
            "TENANTRAG_VECTOR_STORE": "s3Vectors",
            "TENANTRAG_TENANT_PROOF": "isolationAndAuthorizer",
            "TENANTRAG_CONVERSATION_KEYS": "local:\(conversationKey)",
        ]) { $1 }
    }

    /// A key for this run; every execution environment needs the same one.
    static func makeConversationKey() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<4).map { _ in String(format: "%016lx", generator.next() as UInt64) }.joined()
    }

    /// The variables that programs on this machine need to start; nothing else of this process's environment reaches a
    /// function.
    private static var inherited: [String: String] {
        let names: Set = ["PATH", "LD_LIBRARY_PATH", "AWS_LAMBDA_LOG_LEVEL", "AWS_LAMBDA_LOG_FORMAT"]
        return ProcessInfo.processInfo.environment.filter { names.contains($0.key) }
    }
}
