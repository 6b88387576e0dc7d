#if Local
/// The most that one ingestion accepts.
///
/// What is beyond a limit is refused and listed, never cut off. Each limit holds for one document or for one top-level
/// folder, and what exceeds it is left out alone: a neighbour that fills its folder, or writes a document that would
/// take gigabytes to parse, keeps no other tenant's documents from being read, and none from being removed.
///
/// A **top-level folder** is a folder directly below the ingested one, with all that is in it; the files that lie in
/// the ingested folder itself count as one more. Give each tenant a top-level folder of its own, and let no tenant
/// write beside it: tenants that share one share its limits.
public struct IngestionLimits: Sendable, Hashable {
    /// Bytes of one document.
    ///
    /// Default 50 MB, Bedrock's limit for a file.
    public var fileByteCount: Int
    /// Files and folders in one top-level folder, at any depth: sidecars, hidden and unreadable ones among them.
    ///
    /// Default 1,000,000. In a folder that holds more, the documents that are already ingested are still brought up
    /// to date and removed; new ones are not read, and the report has one problem for all of them, with the code
    /// `tooManyFiles`.
    public var fileCount: Int
    /// Folders below the ingested folder.
    ///
    /// Default 32.
    public var depth: Int
    /// Seconds that `pdftotext` may take for one file.
    ///
    /// Default 60.
    public var pdfSeconds: Int
    /// Bytes of text taken from one document, whatever its format.
    ///
    /// Default 50 MB.
    public var textByteCount: Int
    /// Blocks of one document: headings, paragraphs, list items, rows of tables, lines of code, and the lines that a
    /// paragraph of Markdown is wrapped into.
    ///
    /// Default 1,000,000, about 100 bytes of memory each.
    public var maximumBlockCount: Int
    /// Cells of one document that are held in memory at the same time: those of one row of a table, or the attributes
    /// of all records of a CSV file.
    ///
    /// Default 1,000,000, about 100 bytes of memory each.
    public var maximumCellCount: Int
    /// Chunks of one document.
    ///
    /// Default 250,000.
    public var maximumChunkCount: Int
    /// Bytes of all chunks of one document, with the headings and sentences that chunks repeat and the attributes of
    /// the records they are taken from.
    ///
    /// Default 100 MB.
    public var maximumChunkByteCount: Int

    /// The limits, each with its default.
    public init(
        fileByteCount: Int = 50 * 1_048_576,
        fileCount: Int = 1_000_000,
        depth: Int = 32,
        pdfSeconds: Int = 60,
        textByteCount: Int = 50 * 1_048_576,
        maximumBlockCount: Int = 1_000_000,
        maximumCellCount: Int = 1_000_000,
        maximumChunkCount: Int = 250_000,
        maximumChunkByteCount: Int = 100 * 1_048_576
    ) {
        self.fileByteCount = fileByteCount
        self.fileCount = fileCount
        self.depth = depth
        self.pdfSeconds = pdfSeconds
        self.textByteCount = textByteCount
        self.maximumBlockCount = maximumBlockCount
        self.maximumCellCount = maximumCellCount
        self.maximumChunkCount = maximumChunkCount
        self.maximumChunkByteCount = maximumChunkByteCount
    }
}
#endif
