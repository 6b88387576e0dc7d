#if Local
/// The settings by which a folder is ingested.
///
/// Every value has a default.
///
/// ```swift
/// var configuration = IngestionConfiguration()
/// configuration.sourceBase = "s3://acme-documents/"
/// configuration.chunking = .fixedSize(maximumTokens: 120, overlapPercentage: 10)
/// ```
public struct IngestionConfiguration: Sendable, Hashable {
    /// The rule by which documents are cut into chunks.
    ///
    /// A change makes the next ingestion read every document anew.
    public var chunking: ChunkingConfiguration
    /// The base of the source URIs; nil stands for `s3://<name of the folder>/`.
    ///
    /// An index holds one folder under one base: an ingestion removes every document of another.
    public var sourceBase: String?
    /// The limits of what is ingested.
    public var limits: IngestionLimits
    /// The `pdftotext` program of poppler: a path, or a name that is looked up in the environment's `PATH`.
    public var pdfToText: String
    /// The number of documents are read and parsed at a time, 1 to 64.
    ///
    /// Default 2.
    public var concurrency: Int
    /// Is true when documents and sidecars may have further names (hard links).
    ///
    /// Default false: a file with two names can be another tenant's. Someone who may create files in one tenant's
    /// folder could give a neighbour's document a second name there and add a sidecar of their own. Such a file
    /// is left out with the code `hardLink`; one that was ingested before and has not changed stays, so that a
    /// link to a document removes nothing.
    ///
    /// Set it only where all who write into the folder are trusted with all of it, such as a deployment or a backup
    /// tool that shares unchanged files between versions of the folder. A change makes the next ingestion read
    /// every document anew.
    public var allowsHardLinks: Bool

    /// The settings, each with its default.
    public init(
        chunking: ChunkingConfiguration = .default,
        sourceBase: String? = nil,
        limits: IngestionLimits = IngestionLimits(),
        pdfToText: String = "pdftotext",
        concurrency: Int = 2,
        allowsHardLinks: Bool = false
    ) {
        self.chunking = chunking
        self.sourceBase = sourceBase
        self.limits = limits
        self.pdfToText = pdfToText
        self.concurrency = concurrency
        self.allowsHardLinks = allowsHardLinks
    }
}

extension IngestionConfiguration {
    /// Refuses settings that are out of their range.
    func validate() throws(IngestionError) {
        if case .fixedSize(let tokens, let overlap) = chunking {
            try check("chunking.maximumTokens", tokens, 1...8_192)
            try check("chunking.overlapPercentage", overlap, 0...99)
        }
        try check("concurrency", concurrency, 1...64)
        try check("limits.fileByteCount", limits.fileByteCount, 1...Int.max)
        try check("limits.fileCount", limits.fileCount, 1...Int.max)
        try check("limits.depth", limits.depth, 0...1_000)
        try check("limits.pdfSeconds", limits.pdfSeconds, 1...86_400)
        try check("limits.textByteCount", limits.textByteCount, 1...Int.max)
        try check("limits.maximumBlockCount", limits.maximumBlockCount, 1...Int.max)
        try check("limits.maximumCellCount", limits.maximumCellCount, 1...Int.max)
        try check("limits.maximumChunkCount", limits.maximumChunkCount, 1...Int.max)
        try check("limits.maximumChunkByteCount", limits.maximumChunkByteCount, 1...Int.max)
    }

    private func check(_ name: String, _ value: Int, _ range: ClosedRange<Int>) throws(IngestionError) {
        guard range.contains(value) else {
            throw IngestionError(
                code: .invalidConfiguration,
                message: "\(name) is \(value); it must be within \(range.lowerBound) and \(range.upperBound)."
            )
        }
    }
}
#endif
