import ServiceLifecycle
import TenantRAGLocal

/// Keeps a knowledge base in line with its folder until the server ends.
struct FolderWatch: Service {
    let knowledgeBase: LocalKnowledgeBase
    let screen: ServerScreen

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            try await knowledgeBase.ingestContinuously { outcome in
                switch outcome {
                case .success(let report): screen.show(report, of: knowledgeBase)
                case .failure(let error): screen.warn("\(knowledgeBase.knowledgeBaseID.identifier): \(error)")
                }
            }
        }
    }
}
