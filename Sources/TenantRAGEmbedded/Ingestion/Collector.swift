#if Embedded
    /// Puts outcomes together into transactions and a report.
    struct Collector {
        /// What the target held when the ingestion began, whatever its source URIs begin with.
        let known: [SourceURI: [UInt8]]

        private let base: String
        private let plan: IngestionPlan
        private var report = IngestionReport()
        private var documents: [IngestedDocument] = []
        private var removals: [String] = []
        private var documentsDone = 0
        private(set) var pendingChunkCount = 0

        init(base: String, plan: IngestionPlan, known: [SourceURI: [UInt8]]) {
            self.base = base
            self.plan = plan
            self.known = known
            report.skipped = plan.problems
        }

        var progress: IngestionProgress {
            IngestionProgress(
                documentsDone: documentsDone,
                documentCount: plan.documents.count,
                chunkCount: report.chunkCount
            )
        }

        /// Removes what the folder does not hold, or not under this base, before anything comes in: a document that moved from one tenant's
        /// folder to another's is never seen in both.
        mutating func removeMissing(from target: some IngestionTarget) throws {
            let present = Set(plan.documents.map { SourceURI(base + $0.document.path) })
            let missing = known.keys.filter { !present.contains($0) }.map(\.text)
            guard !missing.isEmpty else { return }
            let sorted = FolderListing.sortedByBytes(missing) { $0 }
            try target.replace([], removing: sorted)
            for source in sorted { noteRemoval(of: source) }
        }

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
            case .skipped(let problem):
                report.skipped.append(problem)
                let source = base + listed.path
                if known[SourceURI(source)] != nil {
                    removals.append(source)
                    noteRemoval(of: source)
                }
            case .parsed(let document):
                if known[SourceURI(document.sourceURI)] == nil {
                    report.added.append(listed.path)
                } else {
                    report.updated.append(listed.path)
                }
                report.chunkCount += document.chunks.count
                pendingChunkCount += document.chunks.count
                documents.append(document)
            }
        }

        mutating func flush(into target: some IngestionTarget) throws {
            guard !documents.isEmpty || !removals.isEmpty else { return }
            try target.replace(documents, removing: removals)
            documents.removeAll(keepingCapacity: true)
            removals.removeAll(keepingCapacity: true)
            pendingChunkCount = 0
        }

        /// The report, its lists in the order of the paths' bytes.
        consuming func finish() -> IngestionReport {
            report.unchanged = FolderListing.sortedByBytes(report.unchanged) { $0 }
            report.removed = FolderListing.sortedByBytes(report.removed) { $0 }
            report.skipped = FolderListing.sortedByBytes(report.skipped) { $0.file }
            return report
        }

        private mutating func noteRemoval(of source: String) {
            // What came from elsewhere has no path in this folder.
            let isInside = source.utf8.starts(with: base.utf8)
            report.removed.append(
                isInside ? String(decoding: source.utf8.dropFirst(base.utf8.count), as: UTF8.self) : source
            )
        }
    }
#endif
