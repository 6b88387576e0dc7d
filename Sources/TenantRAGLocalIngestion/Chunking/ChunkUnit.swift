#if Local
/// The unit of a chunk, which is not cut through: a sentence, a row of a table, a line of code.
struct ChunkUnit {
    var range: Range<Int>
    var tokens: Int

    /// Calls a closure with the units of a block in their order, until it returns false.
    ///
    /// One that alone is too long is cut between words, a word within. No list of them is made: a document may have
    /// more sentences than bytes of memory to spare for each.
    static func scan(
        _ bytes: [UInt8],
        _ block: ParsedText.Block,
        maximumTokens: Int,
        _ body: (ChunkUnit) -> Bool
    ) {
        Scanner(bytes: bytes, maximumTokens: max(1, maximumTokens)).scan(block, body)
    }

    private struct Scanner {
        let bytes: [UInt8]
        let maximumTokens: Int

        func scan(_ block: ParsedText.Block, _ body: (ChunkUnit) -> Bool) {
            let end = block.range.upperBound
            var unit = ChunkUnit(range: block.range.lowerBound..<block.range.lowerBound, tokens: 0)
            var isFirst = true
            var next: Int? = block.range.lowerBound
            while let start = next {
                var position = start
                while position < end, bytes[position] == 0x20 { position += 1 }
                let wordStart = position
                while position < end, bytes[position] != 0x20 { position += 1 }
                let word = wordStart..<position
                while position < end, bytes[position] == 0x20 { position += 1 }
                next = position < end ? position : nil

                let tokens = TokenCount.of(bytes, word)
                if unit.tokens + tokens > maximumTokens {
                    guard close(&unit, startingAt: word.lowerBound, body) else { return }
                }
                if tokens > maximumTokens {
                    guard cut(word, into: &unit, body) else { return }
                } else {
                    unit = ChunkUnit(range: unit.range.lowerBound..<word.upperBound, tokens: unit.tokens + tokens)
                }
                if block.kind != .line, let next,
                    SentenceEnd.follows(bytes, word, next: next, isFirst: isFirst)
                {
                    guard close(&unit, startingAt: next, body) else { return }
                }
                isFirst = false
            }
            _ = close(&unit, startingAt: end, body)
        }

        private func close(_ unit: inout ChunkUnit, startingAt start: Int, _ body: (ChunkUnit) -> Bool) -> Bool {
            let goesOn = unit.tokens == 0 || body(unit)
            unit = ChunkUnit(range: start..<start, tokens: 0)
            return goesOn
        }

        /// Cuts a word that is longer than a chunk may be, between characters.
        private func cut(_ word: Range<Int>, into unit: inout ChunkUnit, _ body: (ChunkUnit) -> Bool) -> Bool {
            var start = word.lowerBound
            var position = start
            var count = TokenCount()
            while position < word.upperBound {
                let scalar = position
                var next = count
                repeat {
                    next.add(bytes[position])
                    position += 1
                } while position < word.upperBound && bytes[position] & 0xC0 == 0x80
                if next.tokens > maximumTokens, start < scalar {
                    guard body(ChunkUnit(range: start..<scalar, tokens: count.tokens)) else { return false }
                    start = scalar
                    next = TokenCount()
                    for byte in bytes[scalar..<position] { next.add(byte) }
                }
                count = next
            }
            unit = ChunkUnit(range: start..<word.upperBound, tokens: count.tokens)
            return true
        }
    }
}
#endif
