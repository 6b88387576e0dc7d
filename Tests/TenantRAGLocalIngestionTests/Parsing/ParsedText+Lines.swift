#if Local
@testable import TenantRAGLocalIngestion

extension ParsedText {
    /// The blocks as lines that a test can compare: `h1 ` before headings, `= ` before rows and code.
    var lines: [String] {
        blocks.map { block in
            let line = String(decoding: bytes[block.range], as: UTF8.self)
            return switch block.kind {
            case .heading(let level): "h\(level) \(line)"
            case .line: "= \(line)"
            case .prose: line
            }
        }
    }
}

extension Chunker {
    /// The chunks of a whole text, within the default budget.
    static func pieces(of text: ParsedText, _ configuration: ChunkingConfiguration) throws -> [Piece] {
        var budget = text.budget
        let pieces = pieces(of: text.bytes, text.blocks[...], configuration, &budget)
        try budget.check()
        return pieces
    }
}
#endif
