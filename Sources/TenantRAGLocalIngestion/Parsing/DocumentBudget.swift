#if Local
/// The memory that one document may still take up while it is parsed and cut into chunks.
///
/// Every parser and the chunker draw on the same budget. A document of a few megabytes can consist of millions of
/// blocks, cells or chunks; the first limit that is exceeded is recorded, from then on nothing more is added, and
/// ``check()`` refuses the document.
struct DocumentBudget: Sendable {
    private enum Excess {
        case text, blocks, cells, chunks, chunkBytes
    }

    private let limits: IngestionLimits
    private var excess: Excess?
    private var blockCount = 0
    private var cellCount = 0
    private var chunkCount = 0
    private var chunkByteCount = 0

    init(_ limits: IngestionLimits = IngestionLimits()) {
        self.limits = limits
    }

    /// Is true once a limit was exceeded: a parser stops then.
    var isExhausted: Bool { excess != nil }

    /// Counts a block, or a line that is held until its block ends.
    ///
    /// - Parameter textByteCount: The bytes of text so far.
    mutating func addBlock(textByteCount: Int = 0) {
        blockCount += 1
        if blockCount > limits.maximumBlockCount { exceed(.blocks) }
        if textByteCount > limits.textByteCount { exceed(.text) }
    }

    /// Counts cells that are held in memory from now on.
    mutating func addCells(_ count: Int = 1) {
        cellCount += count
        if cellCount > limits.maximumCellCount { exceed(.cells) }
    }

    /// Counts cells that are no longer held.
    mutating func releaseCells(_ count: Int) {
        cellCount -= count
    }

    /// Counts a chunk with the bytes that are kept for it.
    mutating func addChunk(byteCount: Int) {
        chunkCount += 1
        chunkByteCount += byteCount
        if chunkCount > limits.maximumChunkCount { exceed(.chunks) }
        if chunkByteCount > limits.maximumChunkByteCount { exceed(.chunkBytes) }
    }

    /// Refuses a document that has exceeded a limit.
    ///
    /// - Throws: ``IngestionRefusal`` with the code `tooLarge`.
    func check() throws(IngestionRefusal) {
        guard let excess else { return }
        let what =
            switch excess {
            case .text:
                "\(limits.textByteCount) bytes of text, the names of columns in each row counted; split it"
            case .blocks:
                "\(limits.maximumBlockCount) paragraphs, rows and lines; split it, or raise "
                    + "IngestionLimits.maximumBlockCount"
            case .cells:
                "\(limits.maximumCellCount) cells in a row of a table or attributes of records; split it, or raise "
                    + "IngestionLimits.maximumCellCount"
            case .chunks:
                "\(limits.maximumChunkCount) chunks; split it, make chunks larger, or raise "
                    + "IngestionLimits.maximumChunkCount"
            case .chunkBytes:
                "\(limits.maximumChunkByteCount) bytes in its chunks, which repeat headings, sentences and "
                    + "attributes; split it, or raise IngestionLimits.maximumChunkByteCount"
            }
        throw IngestionRefusal(.tooLarge, "has more than \(what)")
    }

    private mutating func exceed(_ limit: Excess) {
        if excess == nil { excess = limit }
    }
}
#endif
