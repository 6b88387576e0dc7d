#if Local
import TenantRAGPassages

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Brings an index into line with a folder: adds what is new, replaces what changed, removes all else.
///
/// An index belongs to one folder: what another folder, or this one under another source base, has left in it goes.
///
/// A document comes in only with a sidecar that is in order, for without one nothing says whose it is. Every other
/// file is listed in the report, and what stood in the index under its name is removed. Documents are stored whole, in
/// transactions; an ingestion that was cut off is finished by the next one.
///
/// Removals come first, before the folder is listed, and again while it is read. Limits count for each top-level folder,
/// and top-level folders are read in turn (round robin, about a megabyte at a time): what a neighbour puts into its
/// own changes neither what is done for another nor, beyond a stated bound, when.
///
/// ```swift
/// let report = try await FolderIngestion("Documents").run(into: index) { progress in
///     print(progress.documentsDone, "of", progress.documentCount)
/// }
/// ```
package struct FolderIngestion: Sendable {
    /// The share of a top-level folder in each round, unless one document alone is larger.
    private static let sliceByteCount = 1 << 20
    /// Few documents for each of which a program is started are as much work as many others.
    private static let extraByteCountOfProgram = 1 << 20
    private static let sliceDocumentCount = 64

    let folder: String
    /// The base of the documents' source URIs.
    package let base: String
    let configuration: IngestionConfiguration
    /// The time since any moment.
    private let now: @Sendable () -> Duration

    /// An ingestion of a folder.
    ///
    /// - Parameters:
    ///   - folder: The folder's path.
    ///   - configuration: How to read it.
    ///   - clock: Tells when to look for removals again while documents are read.
    /// - Throws: ``IngestionError`` when a setting is out of its range.
    package init(
        _ folder: String,
        configuration: IngestionConfiguration = IngestionConfiguration(),
        clock: some Clock<Duration> = ContinuousClock()
    ) throws(IngestionError) {
        let start = clock.now
        now = { start.duration(to: clock.now) }
        self.folder = folder
        self.configuration = configuration
        base = try Self.base(of: folder, configuration)
        try configuration.validate()
    }

    /// Ingests the folder.
    ///
    /// - Parameters:
    ///   - target: Where the documents go.
    ///   - progress: Called after every few documents, on no particular thread.
    /// - Returns: what became of every file.
    /// - Throws: ``IngestionError``, `CancellationError`, or what the target throws. Whatever is thrown, the target
    ///   holds whole documents only.
    @concurrent
    package func run(
        into target: some IngestionTarget,
        progress: @Sendable (IngestionProgress) -> Void = { _ in }
    ) async throws -> IngestionReport {
        let root = try root()
        var collector = Collector(base: base, known: try target.fingerprints())
        try collector.removeGone(below: root, from: target)
        let listing = try FolderListing(root, limits: configuration.limits) { collector.knownPaths }
        return try await run(
            IngestionPlan(reading: listing),
            of: root,
            collector: collector,
            into: target,
            progress: progress
        )
    }

    /// Opens the folder.
    func root() throws(IngestionError) -> OpenFile {
        do {
            return try OpenFile.folder(atPath: folder)
        } catch {
            throw IngestionError(code: .unreadableFolder, message: "The folder \(folder) \(error.message).")
        }
    }

    /// Lists the folder.
    ///
    /// - Parameters:
    ///   - root: The open folder.
    ///   - target: Where the documents go, which knows those that are ingested.
    /// - Returns: What stands in the folder now.
    /// - Throws: ``IngestionError`` when it cannot be listed; what the target throws.
    func listing(of root: OpenFile, knownTo target: some IngestionTarget) throws -> FolderListing {
        try FolderListing(root, limits: configuration.limits) {
            Collector(base: base, known: try target.fingerprints()).knownPaths
        }
    }

    /// Ingests what a plan says.
    ///
    /// - Parameters:
    ///   - plan: What to do with each document of the folder.
    ///   - root: The open folder.
    ///   - target: Where the documents go.
    ///   - readingTime: The time after which no further documents are read, once each top-level folder had its turn.
    /// - Returns: what became of every file.
    /// - Throws: As ``run(into:progress:)``.
    @concurrent
    func run(
        _ plan: IngestionPlan,
        of root: OpenFile,
        into target: some IngestionTarget,
        for readingTime: Duration
    ) async throws -> IngestionReport {
        let collector = Collector(base: base, known: try target.fingerprints())
        return try await run(plan, of: root, collector: collector, into: target, for: readingTime) { _ in }
    }

    @concurrent
    private func run(
        _ plan: IngestionPlan,
        of root: OpenFile,
        collector: Collector,
        into target: some IngestionTarget,
        for readingTime: Duration? = nil,
        progress: @Sendable (IngestionProgress) -> Void
    ) async throws -> IngestionReport {
        var collector = collector
        try collector.removeMissing(from: plan, target)

        let known = collector.known
        var reading: [ListedDocument] = []
        for (document, treatment) in plan.documents {
            switch treatment {
            case .read: reading.append(document)
            case .wait: collector.add(.unfinished, of: document)
            // What is not there was skipped before; what hindered it may be gone.
            case .keep where known[SourceURI(base + document.path)] == nil: reading.append(document)
            case .keep: collector.add(.unchanged, of: document)
            }
        }
        let (slices, firstRound) = Self.slices(reading)
        let end = readingTime.map { now() + $0 }
        try await withThrowingTaskGroup(of: (Int, [DocumentReader.Outcome]).self) { group in
            var started = 0
            var waiting: [Int: [DocumentReader.Outcome]] = [:]
            for finished in 0..<slices.count {
                // Some slices ahead of the one that is due, and no more: what is parsed waits in memory.
                let isOver = started >= firstRound && end.map { now() >= $0 } == true
                while !isOver, started < min(slices.count, finished + configuration.concurrency + 1) {
                    let (index, slice) = (started, slices[started])
                    group.addTask { (index, try await read(slice, below: root, known)) }
                    started += 1
                }
                guard finished < started else {
                    for document in slices[finished...].joined() { collector.deferReading(of: document) }
                    break
                }
                while waiting[finished] == nil, let (index, outcomes) = try await group.next() {
                    waiting[index] = outcomes
                }
                for (document, outcome) in zip(slices[finished], waiting.removeValue(forKey: finished) ?? []) {
                    collector.add(outcome, of: document)
                }
                try Task.checkCancellation()
                if collector.isFull { try collector.flush(into: target) }
                try collector.removeGoneMeanwhile(below: root, from: target, now: now)
                progress(collector.progress)
            }
        }
        try collector.flush(into: target)
        return collector.finish()
    }

    private func read(
        _ slice: ArraySlice<ListedDocument>,
        below root: OpenFile,
        _ known: [SourceURI: [UInt8]]
    ) async throws -> [DocumentReader.Outcome] {
        var reader = try DocumentReader(root: root, base: base, configuration: configuration)
        var outcomes: [DocumentReader.Outcome] = []
        outcomes.reserveCapacity(slice.count)
        for document in slice {
            try Task.checkCancellation()
            outcomes.append(try await reader.read(document, known: known[SourceURI(base + document.path)]))
        }
        return outcomes
    }

    /// The documents in portions of about the same work, those of the top-level folders in turn.
    ///
    /// - Returns: The portions, and how many of them are the first round.
    private static func slices(
        _ documents: [ListedDocument]
    ) -> (slices: [ArraySlice<ListedDocument>], firstRound: Int) {
        var waiting = Dictionary(grouping: documents) { DocumentPath.topLevelFolder(of: $0.path) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { portions($0.value)[...] }
        let firstRound = waiting.count
        var slices: [ArraySlice<ListedDocument>] = []
        while !waiting.isEmpty {
            for index in waiting.indices { slices.append(waiting[index].removeFirst()) }
            waiting.removeAll(where: \.isEmpty)
        }
        return (slices, firstRound)
    }

    private static func portions(_ documents: [ListedDocument]) -> [ArraySlice<ListedDocument>] {
        var slices: [ArraySlice<ListedDocument>] = []
        var start = 0
        var byteCount = 0
        for (index, document) in documents.enumerated() {
            let cost = document.byteCount + (document.format.needsProgram ? extraByteCountOfProgram : 0)
            if index > start, index - start >= sliceDocumentCount || byteCount + cost > sliceByteCount {
                slices.append(documents[start..<index])
                start = index
                byteCount = 0
            }
            byteCount += cost
        }
        if start < documents.count { slices.append(documents[start...]) }
        return slices
    }

    private static func base(
        of folder: String,
        _ configuration: IngestionConfiguration
    ) throws(IngestionError) -> String {
        if let base = configuration.sourceBase {
            guard base.contains("://"), !base.hasSuffix("://") else {
                throw IngestionError(
                    code: .invalidConfiguration,
                    message: "The source base must be like s3://name/ or s3://name/prefix/."
                )
            }
            return base.hasSuffix("/") ? base : base + "/"
        }
        // By bytes: to a string, a slash with a combining mark is no slash.
        let name = try realPath(of: folder).utf8.split(separator: UInt8(ascii: "/")).last
        return "s3://\(name.map { String(Substring($0)) } ?? "documents")/"
    }

    /// The path of a folder without symbolic links: `.` and links have no name of their own.
    package static func realPath(of folder: String) throws(IngestionError) -> String {
        guard let resolved = unsafe realpath(folder, nil) else {
            throw IngestionError(code: .unreadableFolder, message: "The folder \(folder) does not exist.")
        }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }
}
#endif
