#if Embedded
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
        /// The blocks of the section at hand, all of one page.
        private var section: [ParsedText.Block] = []

        private struct Heading {
            var level: Int
            var range: Range<Int>
            var tokens: Int
            var page: Int?
            var isShown = false
        }

        static func pieces(of text: ParsedText, _ configuration: ChunkingConfiguration) -> [Piece] {
            pieces(of: text.bytes, text.blocks[...], configuration)
        }

        /// The chunks of neighbouring blocks, such as those of one record.
        static func pieces(
            of bytes: [UInt8],
            _ blocks: ArraySlice<ParsedText.Block>,
            _ configuration: ChunkingConfiguration
        ) -> [Piece] {
            guard let first = blocks.first, let last = blocks.last else { return [] }
            switch configuration {
            case .none:
                let whole = first.range.lowerBound..<last.range.upperBound
                return [Piece(text: String(decoding: bytes[whole], as: UTF8.self), page: nil)]
            case .fixedSize(let tokens, let percentage):
                var chunker = Chunker(bytes: bytes, limits: (tokens, tokens * percentage / 100))
                chunker.cut(blocks)
                return chunker.pieces
            }
        }

        private init(bytes: [UInt8], limits: (maximumTokens: Int, overlapTokens: Int)) {
            self.bytes = bytes
            self.limits = limits
        }

        private mutating func cut(_ blocks: ArraySlice<ParsedText.Block>) {
            for block in blocks {
                if let last = section.last, last.page != block.page { cutSection() }
                if case .heading(let level) = block.kind {
                    cutSection()
                    if enter(block, level) { continue }
                }
                section.append(block)
            }
            cutSection()
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
                    pieces.append(Piece(text: String(decoding: path.line, as: UTF8.self), page: last.page))
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

        private mutating func cutSection() {
            guard let block = section.first else { return }
            let path = takePath()
            let available = limits.maximumTokens - path.tokens
            let units = ChunkUnit.units(of: bytes, section, maximumTokens: available)
            section.removeAll(keepingCapacity: true)
            var first = 0
            var next = 0
            while next < units.count {
                var tokens = units[first..<next].reduce(0) { $0 + $1.tokens }
                // What is repeated gives way to what is new.
                while first < next, tokens + units[next].tokens > available {
                    tokens -= units[first].tokens
                    first += 1
                }
                while next < units.count, tokens + units[next].tokens <= available {
                    tokens += units[next].tokens
                    next += 1
                }
                emit(units[first].range.lowerBound..<units[next - 1].range.upperBound, under: path.line, block.page)
                let start = first
                var repeated = 0
                first = next
                while first > start + 1, repeated + units[first - 1].tokens <= limits.overlapTokens {
                    first -= 1
                    repeated += units[first].tokens
                }
            }
        }

        private mutating func emit(_ range: Range<Int>, under path: [UInt8], _ page: Int?) {
            let text =
                path.isEmpty
                ? String(decoding: bytes[range], as: UTF8.self)
                : String(decoding: path + [0x0A] + bytes[range], as: UTF8.self)
            pieces.append(Piece(text: text, page: page))
        }
    }
#endif
