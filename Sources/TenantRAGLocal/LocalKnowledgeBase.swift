#if Local
import Synchronization
public import TenantRAG
import TenantRAGExtractive
import TenantRAGLocalIndex
import TenantRAGLocalIngestion

/// A knowledge base in this process: a folder of documents and sidecars, searched with SQLite, and no model.
///
/// It takes the requests of Amazon Bedrock and gives its answers, errors included, so that a service can be
/// developed and tested with no cloud account. Isolation is the same as with Bedrock: a filter decides what is
/// seen, and here also what is counted, ranked and quoted.
///
/// ```swift
/// let knowledgeBase = try LocalKnowledgeBase(documents: "Documents")
/// let report = try await knowledgeBase.ingest()
/// for problem in report.skipped { print("visible to no tenant:", problem) }
/// let rag = TenantRAGClient(knowledgeBase)
/// let tenant = try TenantContext(trusting: TenantID(validating: "demo"), because: "example")
/// print(try await rag.ask("What happens in season 1?", as: tenant).text)
/// ```
///
/// What it does as Bedrock does: filters with all their operators, results by page, sessions of 24 hours that
/// refuse an unknown id and a changed configuration, citations with spans, streams, query decomposition, follow-up
/// questions, guardrails for questions and answers.
///
/// What it does otherwise:
/// - The plan of an agentic retrieval is the question's parts, and a second round with synonyms. Its events come when
///   all of it is done.
/// - A guardrail is a list of words (``LocalGuardrail``), given by the configuration. A stream begins when the
///   whole answer has passed it.
/// - Ranking is by words (BM25 over the passages that the filter admits), whatever search type a request asks for.
///   Scores have no upper bound.
/// - Answers are sentences, list items and table rows of the passages, in English rules. Prompt templates are
///   checked for the placeholders that the service requires and not used otherwise; model, temperature, token
///   limit, stop sequences, latency and additional model fields change nothing.
/// - Sessions are in memory: they end with this object, and each tenant has at most 1,000, of which the one that was
///   unused for longest makes room. Of requests that come over the wire each filter has at most 1,000 in the same way,
///   all filters that begin with the same condition have at most 16,000, and each access key has at most 1,000,000. A
///   session that would be one more is refused with a `ServiceQuotaExceededException`: no filter's session ever makes room
///   for another filter's.
/// - Page tokens work as long as this object lives. A page is exact as long as the tenant's documents stay the
///   same.
///
/// What it refuses with a `ValidationException`, because leaving it out silently would be worse: external sources,
/// user contexts and access control lists, filters that a model writes, reranking within a
/// retrieval, images, managed search, encryption keys for sessions, memories and retrieval instructions of an agentic
/// retrieval.
public final class LocalKnowledgeBase: KnowledgeBase {
    /// The storage of the index of the documents.
    #if hasAttribute(nonexhaustive)
    @nonexhaustive
    #endif
    public enum Storage: Sendable, Hashable {
        /// In memory, as long as the knowledge base lives.
        case memory
        /// In a file, which later runs go on with. Its folder must exist.
        ///
        /// Only its owner can open the files; other users' and the group's access is taken away. The file belongs to one
        /// knowledge base: opened with another id, for another folder (also one that was moved) or with another source
        /// base, it stays as it is, and opening throws; see
        /// ``LocalKnowledgeBaseConfiguration/mismatchedIndex``. Text of documents that were removed is erased from it:
        /// see ``LocalKnowledgeBase/erase(progress:)``.
        case file(String)
    }

    /// The id that requests have to name.
    public let knowledgeBaseID: KnowledgeBaseID

    /// The model that requests of ``/TenantRAG/TenantRAGClient`` name; none is called.
    public let modelARN: String

    /// The store whose filter rules hold.
    public let vectorStore: VectorStore

    let index: SearchIndex
    let folder: String
    let ingestion: IngestionConfiguration
    let erasure: ErasurePolicy
    let guardrails: Guardrails
    let ingestionTurns = IngestionTurns()
    let sessions: SessionStore
    let authenticator: MessageAuthenticator
    let answerer = ExtractiveAnswerer()

    /// Opens a knowledge base.
    ///
    /// It holds what its storage held; ``ingest(progress:)`` brings it into line with the folder.
    ///
    /// - Parameters:
    ///   - folder: The documents and their sidecars.
    ///   - storage: Where the index is kept; in memory by default.
    ///   - configuration: Identity, filter rules, and how the folder is read.
    /// - Throws: ``/TenantRAGLocalIndex/SearchIndexError`` when the storage cannot be used; ``LocalConfigurationError``; with a file as
    ///   storage ``/TenantRAGLocalIngestion/IngestionError`` for a folder that is not there and for a setting out of its range.
    public convenience init(
        documents folder: String,
        storage: Storage = .memory,
        configuration: LocalKnowledgeBaseConfiguration = LocalKnowledgeBaseConfiguration()
    ) throws {
        try self.init(
            documents: folder,
            storage: storage,
            configuration: configuration,
            clock: ContinuousClock(),
            randomness: SystemRandomNumberGenerator()
        )
    }

    /// Opens a knowledge base with a clock and a source of randomness of the caller's choice, for tests.
    ///
    /// - Parameters:
    ///   - folder: The documents and their sidecars.
    ///   - storage: Where the index is kept.
    ///   - configuration: Identity, filter rules, and how the folder is read.
    ///   - clock: What the lifetime of sessions is measured by.
    ///   - randomness: Where session ids and the key of page tokens come from. Outside tests it must not be
    ///     guessable.
    /// - Throws: ``/TenantRAGLocalIndex/SearchIndexError`` when the storage cannot be used; ``LocalConfigurationError``; with a file as
    ///   storage ``/TenantRAGLocalIngestion/IngestionError`` for a folder that is not there and for a setting out of its range.
    public init(
        documents folder: String,
        storage: Storage = .memory,
        configuration: LocalKnowledgeBaseConfiguration = LocalKnowledgeBaseConfiguration(),
        clock: some Clock<Duration>,
        randomness: some RandomNumberGenerator & Sendable
    ) throws {
        var randomness = randomness
        knowledgeBaseID = try configuration.knowledgeBaseID ?? KnowledgeBaseID(validating: "LOCAL00000")
        modelARN = configuration.modelARN
        vectorStore = configuration.vectorStore
        self.folder = folder
        ingestion = configuration.ingestion
        erasure = configuration.erasure
        guardrails = try Guardrails(configuration.guardrails)
        authenticator = MessageAuthenticator(randomness: &randomness)
        sessions = SessionStore(clock: clock, randomness: randomness)
        index =
            switch storage {
            case .memory: try SearchIndex(location: .memory)
            case .file(let path):
                // A folder that cannot be told apart from another leaves the file as it is, unopened.
                try SearchIndex(
                    location: .file(path),
                    origin: IndexOrigin(
                        knowledgeBase: knowledgeBaseID.identifier,
                        folder: FolderIngestion.realPath(of: folder),
                        base: FolderIngestion(folder, configuration: ingestion).base
                    ),
                    mismatch: configuration.mismatchedIndex
                )
            }
    }

    /// Brings the knowledge base into line with its folder: reads what is new or changed, removes all that is not in
    /// it.
    ///
    /// Removals come first, and again every few seconds while documents are read. A top-level folder that holds more than
    /// ``/TenantRAGLocalIngestion/IngestionLimits/fileCount`` is a problem in the report and not an error.
    ///
    /// Questions may be asked meanwhile; each is answered from whole documents. A second ingestion waits for the
    /// first.
    ///
    /// Afterwards text of removed and replaced documents is erased from the files of the index, unless
    /// ``LocalKnowledgeBaseConfiguration/erasure`` says otherwise.
    ///
    /// - Parameter progress: Called now and then, on no particular thread.
    /// - Returns: What became of every file; `skipped` lists those that no tenant can see, each with its reason.
    /// - Throws: ``/TenantRAGLocalIngestion/IngestionError``, ``/TenantRAGLocalIndex/SearchIndexError`` or `CancellationError`; what was stored by then stays.
    public func ingest(
        progress: @Sendable (IngestionProgress) -> Void = { _ in }
    ) async throws -> IngestionReport {
        let last = Mutex<IngestionProgress?>(nil)
        var report = try await ingestionTurns.run {
            try await FolderIngestion(folder, configuration: ingestion).run(into: index) { done in
                last.withLock { $0 = done }
                progress(done)
            }
        }
        report.isErasurePending = try await eraseAfterIngestion { status in
            var done = last.withLock { $0 } ?? IngestionProgress(documentsDone: 0, documentCount: 0, chunkCount: 0)
            done.erasure = status
            progress(done)
        }
        return report
    }
}
#endif
