#if Embedded
    /// What a chunk is made of and is not cut through: a sentence, a row of a table, a line of code.
    struct ChunkUnit {
        var range: Range<Int>
        var tokens: Int

        /// The units of neighbouring blocks.
        ///
        /// One that alone is too long is cut between words, a word within.
        static func units(
            of bytes: [UInt8],
            _ blocks: [ParsedText.Block],
            maximumTokens: Int
        ) -> [ChunkUnit] {
            var scanner = Scanner(bytes: bytes, maximumTokens: max(1, maximumTokens))
            for block in blocks { scanner.scan(block) }
            return scanner.units
        }

        private struct Scanner {
            let bytes: [UInt8]
            let maximumTokens: Int
            private(set) var units: [ChunkUnit] = []

            init(bytes: [UInt8], maximumTokens: Int) {
                self.bytes = bytes
                self.maximumTokens = maximumTokens
            }

            mutating func scan(_ block: ParsedText.Block) {
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
                        close(&unit, startingAt: word.lowerBound)
                    }
                    if tokens > maximumTokens {
                        cut(word, into: &unit)
                    } else {
                        unit = ChunkUnit(range: unit.range.lowerBound..<word.upperBound, tokens: unit.tokens + tokens)
                    }
                    if block.kind != .line, let next,
                        SentenceEnd.follows(bytes, word, next: next, isFirst: isFirst)
                    {
                        close(&unit, startingAt: next)
                    }
                    isFirst = false
                }
                close(&unit, startingAt: end)
            }

            private mutating func close(_ unit: inout ChunkUnit, startingAt start: Int) {
                if unit.tokens > 0 { units.append(unit) }
                unit = ChunkUnit(range: start..<start, tokens: 0)
            }

            /// Cuts a word that is longer than a chunk may be, between characters.
            private mutating func cut(_ word: Range<Int>, into unit: inout ChunkUnit) {
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
                        units.append(ChunkUnit(range: start..<scalar, tokens: count.tokens))
                        start = scalar
                        next = TokenCount()
                        for byte in bytes[scalar..<position] { next.add(byte) }
                    }
                    count = next
                }
                unit = ChunkUnit(range: start..<word.upperBound, tokens: count.tokens)
            }
        }
    }
#endif
