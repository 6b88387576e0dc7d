#if Local
import TenantRAGPassages

/// Puts outcomes together into transactions and a report.
struct Collector {
    private static let checkInterval = Duration.seconds(5)

    /// The documents that the target held when the ingestion began, whatever its source URIs begin with, without what
    /// was removed.
    private(set) var known: [SourceURI: [UInt8]]

    private let base: String
    private var report = IngestionReport()
    private var documents: [IngestedDocument] = []
    private var removals: [String] = []
    /// The source URIs that were stored in this run.
    private var stored: Set<SourceURI> = []
    /// The source URIs that were removed while others were read.
    private var goneMeanwhile: Set<SourceURI> = []
    private var nextCheck: Duration?
    /// The documents of each top-level folder that are read after a later scan.
    private var deferredCounts: [[UInt8]: Int] = [:]
    private var documentsDone = 0
    private var documentCount = 0
    private var pendingChunkCount = 0
    private var pendingByteCount = 0

    init(base: String, known: [SourceURI: [UInt8]]) {
        self.base = base
        self.known = known
    }

    var progress: IngestionProgress {
        IngestionProgress(documentsDone: documentsDone, documentCount: documentCount, chunkCount: report.chunkCount)
    }

    /// The paths of the known documents in this folder.
    var knownPaths: [String] { known.keys.compactMap { path(of: $0.text) } }

    /// A Boolean value that indicates whether what waits to be stored is enough for a transaction.
    ///
    /// Chunks may be of any size, so their bytes count, too.
    var isFull: Bool { pendingChunkCount >= 8_192 || pendingByteCount >= 32 << 20 }

    // MARK: Removals

    /// Removes documents whose file or sidecar is gone, before the folder is listed: whatever else is in it, and
    /// whatever fails later, no removed document is served any longer.
    mutating func removeGone(below root: OpenFile, from target: some IngestionTarget) throws {
        var presence = DocumentPresence(root)
        var gone: [String] = []
        let sources = (Array(known.keys) + stored.filter { known[$0] == nil }).map(\.text)
        for source in FolderListing.sortedByBytes(sources, { $0 }) {
            guard let path = path(of: source) else {
                gone.append(source)
                continue
            }
            if case .gone = presence.state(of: DocumentPath(path)) { gone.append(source) }
        }
        try remove(gone, from: target)
    }

    /// Removes what the folder does not hold, or not under this base, before anything comes in: a document that moved
    /// from one tenant's folder to another's is never seen in both.
    mutating func removeMissing(from plan: IngestionPlan, _ target: some IngestionTarget) throws {
        report.skipped = plan.problems
        documentCount = plan.documents.count
        let present = Set(plan.documents.map { SourceURI(base + $0.document.path) })
        let missing = known.keys.map(\.text).filter { source in
            !present.contains(SourceURI(source)) && path(of: source).map { plan.isUnlisted(Array($0.utf8)) } != true
        }
        try remove(FolderListing.sortedByBytes(missing) { $0 }, from: target)
    }

    /// Removes documents that have gone while others were read: reading a neighbour's million files takes its time.
    ///
    /// The check takes a few system calls for each stored document. It is made every five seconds, or less often where
    /// it would take more than a tenth of the time.
    ///
    /// - Parameters:
    ///   - root: The open folder.
    ///   - target: Where the documents are.
    ///   - now: The time since any moment.
    /// - Throws: What the target throws.
    mutating func removeGoneMeanwhile(
        below root: OpenFile,
        from target: some IngestionTarget,
        now: () -> Duration
    ) throws {
        let start = now()
        guard let due = nextCheck else {
            nextCheck = start + Self.checkInterval
            return
        }
        guard start >= due else { return }
        try flush(into: target)
        let before = report.removed.count
        try removeGone(below: root, from: target)
        for path in report.removed[before...] { goneMeanwhile.insert(SourceURI(path)) }
        let end = now()
        nextCheck = end + max(Self.checkInterval, (end - start) * 10)
    }

    private mutating func remove(_ sources: [String], from target: some IngestionTarget) throws {
        guard !sources.isEmpty else { return }
        try target.replace([], removing: sources)
        for source in sources {
            known[SourceURI(source)] = nil
            stored.remove(SourceURI(source))
            noteRemoval(of: source)
        }
    }

    // MARK: Outcomes

    mutating func add(_ outcome: DocumentReader.Outcome, of listed: ListedDocument) {
        documentsDone += 1
        switch outcome {
        case .unchanged:
            report.unchanged.append(listed.path)
        case .unfinished where known[SourceURI(base + listed.path)] != nil:
            // What is there stays until the next version is complete.
            report.unchanged.append(listed.path)
        case .unfinished:
            report.skipped.append(
                IngestionProblem(
                    file: listed.path,
                    code: .changedWhileReading,
                    message: "is being written; it is read when it is complete"
                )
            )
        case .unread(let problem):
            report.skipped.append(problem)
            report.unread.insert(Array(listed.path.utf8))
        case .skipped(let problem):
            report.skipped.append(problem)
            let source = base + listed.path
            if known[SourceURI(source)] != nil {
                removals.append(source)
                noteRemoval(of: source)
                known[SourceURI(source)] = nil
            }
        // It was read before it went.
        case .parsed where goneMeanwhile.contains(SourceURI(listed.path)): break
        case .parsed(let document):
            if known[SourceURI(document.sourceURI)] == nil {
                report.added.append(listed.path)
            } else {
                report.updated.append(listed.path)
            }
            report.chunkCount += document.chunks.count
            pendingChunkCount += document.chunks.count
            for chunk in document.chunks { pendingByteCount += chunk.text.utf8.count }
            documents.append(document)
        }
    }

    /// Leaves a document as it is stored until it is read after a later scan.
    mutating func deferReading(of listed: ListedDocument) {
        documentsDone += 1
        report.unread.insert(Array(listed.path.utf8))
        if known[SourceURI(base + listed.path)] != nil { report.unchanged.append(listed.path) }
        deferredCounts[DocumentPath.topLevelFolder(of: listed.path), default: 0] += 1
    }

    mutating func flush(into target: some IngestionTarget) throws {
        guard !documents.isEmpty || !removals.isEmpty else { return }
        try target.replace(documents, removing: removals)
        for document in documents { stored.insert(SourceURI(document.sourceURI)) }
        documents.removeAll(keepingCapacity: true)
        removals.removeAll(keepingCapacity: true)
        pendingChunkCount = 0
        pendingByteCount = 0
    }

    /// The report, its lists in the order of the paths' bytes.
    consuming func finish() -> IngestionReport {
        let gone = goneMeanwhile
        func present(_ paths: [String]) -> [String] {
            let present = gone.isEmpty ? paths : paths.filter { !gone.contains(SourceURI($0)) }
            return FolderListing.sortedByBytes(present) { $0 }
        }
        report.added = present(report.added)
        report.updated = present(report.updated)
        report.unchanged = present(report.unchanged)
        report.removed = FolderListing.sortedByBytes(report.removed) { $0 }
        for (folder, count) in deferredCounts {
            report.skipped.append(
                IngestionProblem(
                    file: folder.isEmpty ? "." : String(decoding: folder, as: UTF8.self),
                    code: .deferred,
                    message: "has more to read than there is time for between two scans; \(count) documents are "
                        + "read after the next one"
                )
            )
        }
        report.skipped = FolderListing.sortedByBytes(report.skipped) { $0.file }
        return report
    }

    private mutating func noteRemoval(of source: String) {
        // What came from elsewhere has no path in this folder.
        report.removed.append(path(of: source) ?? source)
    }

    /// The path of a document in this folder; nil for one that another folder or base has left.
    private func path(of source: String) -> String? {
        source.utf8.starts(with: base.utf8)
            ? String(decoding: source.utf8.dropFirst(base.utf8.count), as: UTF8.self) : nil
    }
}
#endif
