import ArgumentParser
import ExampleSupport
import TenantRAG
import TenantRAGLocal

/// The folders to serve as knowledge bases.
struct FolderOptions: ParsableArguments {
    @Option(help: "A folder of documents, each with a <file>.metadata.json beside it; served as LOCAL00000.")
    var documents: String?

    @Option(
        name: .customLong("knowledge-base"),
        help: "A knowledge base id of ten letters and digits, and its folder: KB12345678=FOLDER. May be repeated."
    )
    var knowledgeBasePairs: [String] = []

    @Option(
        help: """
            The store whose filter rules hold; what it would ignore is refused. One of \(Self.storeNames).
            """
    )
    var vectorStore = "s3Vectors"

    @Option(
        help:
            "A file that keeps the index from run to run; of several knowledge bases each has one that ends in its id."
    )
    var state: String?

    @Flag(
        help:
            "Empties the file of --state where it was made for another folder, id or version; otherwise it is refused."
    )
    var rebuildState = false

    @Option(
        name: .customLong("blocked-word"),
        help: "A word or phrase that the guardrail 'local' (version DRAFT) blocks. May be repeated."
    )
    var blockedWords: [String] = []

    private static let storeNames = VectorStore.settingNames(for: .localEndpoint).joined(separator: ", ")

    /// Opens the knowledge bases, not yet brought into line with their folders.
    func knowledgeBases() throws -> [LocalKnowledgeBase] {
        guard let store = VectorStore(settingName: vectorStore, for: .localEndpoint) else {
            throw ValidationError("--vector-store is one of \(Self.storeNames)")
        }
        var pairs: [(id: String, folder: String)] = []
        // The sample documents are served only when nothing else is asked for.
        if let documents { pairs.append(("LOCAL00000", documents)) }
        for pair in knowledgeBasePairs {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw ValidationError("--knowledge-base takes an id and a folder: KB12345678=FOLDER")
            }
            pairs.append((parts[0], parts[1]))
        }
        if pairs.isEmpty { pairs.append(("LOCAL00000", KnowledgeBaseOptions.defaultDocuments)) }
        return try pairs.map { pair in
            var configuration = LocalKnowledgeBaseConfiguration()
            let id = try KnowledgeBaseID(validating: pair.id)
            configuration.knowledgeBaseID = id
            configuration.vectorStore = store
            if rebuildState { configuration.mismatchedIndex = .rebuild }
            if !blockedWords.isEmpty {
                configuration.guardrails = [
                    LocalGuardrail(identifier: "local", version: "DRAFT", blockedWords: blockedWords)
                ]
            }
            let storage = state.map { file in
                LocalKnowledgeBase.Storage.file(pairs.count == 1 ? file : "\(file).\(id.identifier)")
            }
            return try LocalKnowledgeBase(
                documents: pair.folder,
                storage: storage ?? .memory,
                configuration: configuration
            )
        }
    }
}
