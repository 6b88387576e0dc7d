import ServiceLifecycle
import TenantRAGEmbedded

/// Keeps a knowledge base in line with its folder until the server ends.
struct FolderWatch: Service {
    let knowledgeBase: EmbeddedKnowledgeBase
    let screen: ServerScreen

    func run() async throws {
        try? await gracefulShutdown()
    }
}
