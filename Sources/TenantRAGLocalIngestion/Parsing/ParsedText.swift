#if Local
/// A document as plain text in blocks: what every parser makes and the chunker cuts.
///
/// The blocks stand in `bytes` one after the other with a line feed between them, so that neighbouring blocks are one
/// range of bytes.
struct ParsedText {
    struct Block {
        enum Kind: Equatable {
            /// A heading: 1 is the highest level that a document's text has, 0 its title.
            case heading(Int)
            /// Sentences.
            case prose
            /// A line that is kept whole: a row of a table, a line of code.
            case line
        }

        var range: Range<Int>
        var kind: Kind
        var page: Int?
    }

    private var run = TextRun()
    private(set) var blocks: [Block] = []
    /// The page of the blocks to come.
    var page: Int?

    /// The rest of the document's budget; the parsers stop when it is exhausted.
    var budget: DocumentBudget

    init(budget: DocumentBudget = DocumentBudget()) {
        self.budget = budget
    }

    var bytes: [UInt8] { run.bytes }
    var isAtStartOfBlock: Bool { run.isEmpty }

    mutating func append(_ byte: UInt8) { run.append(byte) }

    mutating func append(_ source: [UInt8], _ range: Range<Int>) { run.append(source, range) }

    mutating func append(_ text: [UInt8]) { run.append(text) }

    mutating func append(_ text: StaticString) { run.append(text) }

    /// Ends the block; an empty one leaves no trace.
    ///
    /// - Returns: whether there was anything in it.
    @discardableResult
    mutating func endBlock(_ kind: Block.Kind = .prose) -> Bool {
        guard let range = run.endPiece() else { return false }
        budget.addBlock(textByteCount: run.bytes.count)
        guard !budget.isExhausted else { return true }
        blocks.append(Block(range: range, kind: kind, page: page))
        return true
    }

    mutating func appendCodeLine(_ source: [UInt8], _ range: Range<Int>) {
        endBlock()
        run.appendVerbatim(source, range)
        endBlock(.line)
    }
}
#endif
