#if Local
/// Cuts a document's text into chunks; the same text and settings give the same chunks everywhere.
///
/// A chunk never crosses a page or a heading (AWS's guide: logical boundaries such as pages or sections are
/// respected). Its first line is the path of the headings it stands under. Every heading is in at least one chunk, if
/// need be in one of its own.
struct Chunker {
    struct Piece: Equatable {
        var text: String
        var page: Int?
    }

    private let bytes: [UInt8]
    private let limits: (maximumTokens: Int, overlapTokens: Int)
    private var pieces: [Piece] = []
    /// The path to the section at hand, the innermost heading last.
    private var headings: [Heading] = []
    private let attributeByteCount: Int
    private var budget: DocumentBudget

    private struct Heading {
        var level: Int
        var range: Range<Int>
        var tokens: Int
        var page: Int?
        var isShown = false
    }

    /// The chunks of neighbouring blocks, such as those of one record.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - blocks: Its blocks.
    ///   - configuration: How to cut it.
    ///   - attributeByteCount: The bytes of attributes that are kept with each chunk.
    ///   - budget: What the document may still take up; the chunks end where it is exhausted, and the document has to
    ///     be refused then.
    /// - Returns: The chunks in their order.
    static func pieces(
        of bytes: [UInt8],
        _ blocks: ArraySlice<ParsedText.Block>,
        _ configuration: ChunkingConfiguration,
        attributeByteCount: Int = 0,
        _ budget: inout DocumentBudget
    ) -> [Piece] {
        guard let first = blocks.first, let last = blocks.last else { return [] }
        switch configuration {
        case .none:
            let whole = first.range.lowerBound..<last.range.upperBound
            budget.addChunk(byteCount: whole.count + attributeByteCount)
            guard !budget.isExhausted else { return [] }
            return [Piece(text: String(decoding: bytes[whole], as: UTF8.self), page: nil)]
        case .fixedSize(let tokens, let percentage):
            var chunker = Chunker(
                bytes: bytes,
                limits: (tokens, tokens * percentage / 100),
                attributeByteCount: attributeByteCount,
                budget: budget
            )
            chunker.cut(blocks)
            budget = chunker.budget
            return chunker.pieces
        }
    }

    private init(
        bytes: [UInt8],
        limits: (maximumTokens: Int, overlapTokens: Int),
        attributeByteCount: Int,
        budget: DocumentBudget
    ) {
        self.bytes = bytes
        self.limits = limits
        self.attributeByteCount = attributeByteCount
        self.budget = budget
    }

    private mutating func cut(_ blocks: ArraySlice<ParsedText.Block>) {
        // A section is a range of the blocks, and no list of its own.
        var start = blocks.startIndex
        for (index, block) in zip(blocks.indices, blocks) where !budget.isExhausted {
            if index > start, blocks[index - 1].page != block.page {
                cutSection(blocks[start..<index])
                start = index
            }
            if case .heading(let level) = block.kind {
                cutSection(blocks[start..<index])
                start = enter(block, level) ? index + 1 : index
            }
        }
        cutSection(blocks[start...])
        leave(downTo: 0)
    }

    /// Makes a heading the innermost of the path.
    ///
    /// - Returns: false when it is too long to be repeated on every chunk; it is then text like any other.
    private mutating func enter(_ block: ParsedText.Block, _ level: Int) -> Bool {
        // The title of a page is mostly its first heading, too.
        if let last = headings.last, !last.isShown, bytes[last.range] == bytes[block.range] {
            headings.removeLast()
        }
        leave(downTo: level)
        let tokens = TokenCount.of(bytes, block.range)
        guard tokens <= headingLimit else { return false }
        headings.append(Heading(level: level, range: block.range, tokens: tokens, page: block.page))
        return true
    }

    /// The path of headings takes a third of a chunk at most.
    private var headingLimit: Int { limits.maximumTokens / 3 }

    /// Leaves the headings of a level and below it.
    ///
    /// One that no chunk has shown yet becomes a chunk.
    private mutating func leave(downTo level: Int) {
        while let last = headings.last, last.level >= level {
            if !last.isShown {
                let path = takePath()
                add(path.line, page: last.page)
            }
            headings.removeLast()
        }
    }

    /// The innermost headings that fit, as one line, and how many tokens they have.
    ///
    /// They then count as shown.
    private mutating func takePath() -> (line: [UInt8], tokens: Int) {
        var tokens = 0
        var first = headings.endIndex
        while first > 0, tokens + headings[first - 1].tokens + 1 <= headingLimit + 1 {
            first -= 1
            tokens += headings[first].tokens + 1
        }
        var line: [UInt8] = []
        for index in first..<headings.endIndex {
            if !line.isEmpty { line.append(contentsOf: " > ".utf8) }
            line.append(contentsOf: bytes[headings[index].range])
            headings[index].isShown = true
        }
        return (line, max(0, tokens - 1))
    }

    /// - Parameter section: Neighbouring blocks below the same headings, all of one page.
    private mutating func cutSection(_ section: ArraySlice<ParsedText.Block>) {
        guard let page = section.first.map(\.page), !budget.isExhausted else { return }
        let path = takePath()
        let available = limits.maximumTokens - path.tokens
        var window = ChunkWindow(maximumTokens: available, overlapTokens: limits.overlapTokens)
        for block in section where !budget.isExhausted {
            ChunkUnit.scan(bytes, block, maximumTokens: available) { unit in
                if let range = window.add(unit) { emit(range, under: path.line, page) }
                return !budget.isExhausted
            }
        }
        if let range = window.rest { emit(range, under: path.line, page) }
    }

    private mutating func emit(_ range: Range<Int>, under path: [UInt8], _ page: Int?) {
        if path.isEmpty {
            add(bytes[range], page: page)
        } else {
            add(path + [0x0A] + bytes[range], page: page)
        }
    }

    private mutating func add(_ text: some Collection<UInt8>, page: Int?) {
        budget.addChunk(byteCount: text.count + attributeByteCount)
        guard !budget.isExhausted else { return }
        pieces.append(Piece(text: String(decoding: text, as: UTF8.self), page: page))
    }
}
#endif
