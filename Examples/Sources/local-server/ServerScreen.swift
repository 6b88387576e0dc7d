import Foundation
import TenantRAG
import TenantRAGLocal
import TenantRAGLocalServer

/// The output for the person at the terminal.
struct ServerScreen: Sendable {
    /// The address, and what to copy to call it.
    ///
    /// Secrets are printed only when they were generated for this run: configured ones may protect something.
    func show(_ endpoint: LocalServerEndpoint, knowledgeBases: [LocalKnowledgeBase], hidesSecrets: Bool) {
        let id = knowledgeBases[0].knowledgeBaseID.identifier
        var variables = endpoint.environmentVariables
        if hidesSecrets {
            variables["AWS_SECRET_ACCESS_KEY"] = "(the secret of \(endpoint.credentials.accessKeyID))"
            if variables["AWS_SESSION_TOKEN"] != nil { variables["AWS_SESSION_TOKEN"] = "(its session token)" }
        }
        let lines = variables.sorted { $0.key < $1.key }.map { name, value in
            value.hasPrefix("(")
                ? "  # \(name) is needed, too: \(value.dropFirst().dropLast())" : "  export \(name)=\(value)"
        }
        print(
            """

            Serving \(knowledgeBases.map(\.knowledgeBaseID.identifier).joined(separator: ", ")) at \(endpoint.url)

            For any AWS SDK, and for the AWS CLI:
            \(lines.joined(separator: "\n"))

            AWS CLI:
              aws bedrock-agent-runtime retrieve --knowledge-base-id \(id) \\
                --retrieval-query text="Who plays Eleven?"

            boto3:
              client = boto3.client("bedrock-agent-runtime", endpoint_url="\(endpoint.url)")
              client.retrieve(knowledgeBaseId="\(id)", retrievalQuery={"text": "Who plays Eleven?"})

            TenantRAG:
              export TENANTRAG_KNOWLEDGE_BASE_ID=\(id) TENANTRAG_MODEL_ARN=amazon.nova-lite-v1:0 \\
                TENANTRAG_VECTOR_STORE=s3Vectors
              swift run --package-path Examples ask --bedrock --tenant demo "What happens in season 1?"

            Changes of documents are served as they are made. Ctrl-C ends it.
            """
        )
        fflush(nil)
    }

    /// Shows what was ingested, and what is visible to no tenant.
    func show(_ report: IngestionReport, of knowledgeBase: LocalKnowledgeBase) {
        for problem in report.skipped {
            warn("\(knowledgeBase.knowledgeBaseID.identifier): visible to no tenant: \(problem)")
        }
    }

    /// Says something beside the rest.
    func warn(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}
