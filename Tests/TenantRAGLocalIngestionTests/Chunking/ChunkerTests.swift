#if Local
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLocalIngestion

@Suite struct ChunkerTests {
    static func chunks(_ markdown: String, _ tokens: Int, _ overlap: Int) throws -> [String] {
        try Chunker.pieces(
            of: MarkdownParser.parse(Array(markdown.utf8)),
            .fixedSize(maximumTokens: tokens, overlapPercentage: overlap)
        ).map(\.text)
    }

    static let tokens: [(text: String, count: Int)] = [
        ("", 0), ("a", 1), ("sixsix", 1), ("sevenss", 2), ("two words", 2), ("don't", 3), ("Привет", 1), ("你好", 2),
        ("a.b", 3), ("😀", 1),
    ]

    @Test("Tokens are counted as documented", arguments: tokens)
    func counts(_ text: String, _ count: Int) {
        let bytes = Array(text.utf8)
        #expect(TokenCount.of(bytes, 0..<bytes.count) == count)
    }

    static let cuts: [(markdown: String, tokens: Int, overlap: Int, chunks: [String])] = [
        ("", 10, 0, []),
        ("One two. Three four. Five six.", 6, 0, ["One two. Three four.", "Five six."]),
        ("One two. Three four. Five six.", 6, 50, ["One two. Three four.", "Three four. Five six."]),
        ("one two three four five", 2, 0, ["one two", "three four", "five"]),
        ("abcdefghijklmnopqrstuvwxyz", 2, 0, ["abcdefghijkl", "mnopqrstuvwx", "yz"]),
        ("# A\n\nOne.\n\n## B\n\nTwo.\n\n# C\n\nThree.", 30, 0, ["A\nOne.", "A > B\nTwo.", "C\nThree."]),
        ("# A\n\n## B\n\nOne.", 30, 0, ["A > B\nOne."]),
        ("# A\n\n# B\n\nOne.\n\n## C", 30, 0, ["A", "B\nOne.", "B > C"]),
        ("# One two three four\n\nFive six.", 9, 0, ["One two three four\nFive six."]),
        ("# One two\n\n## Three four\n\nFive six.", 9, 0, ["Three four\nFive six.", "One two"]),
        ("a|b\n-|-\n1|2\n3|4", 8, 0, ["a: 1 | b: 2", "a: 3 | b: 4"]),
    ]

    @Test("Cuts keep to sentences, rows and sections", arguments: cuts)
    func keeps(_ markdown: String, _ tokens: Int, _ overlap: Int, _ expected: [String]) throws {
        #expect(try Self.chunks(markdown, tokens, overlap) == expected)
    }

    @Test("Without chunking the document is one piece without a page")
    func none() throws {
        var text = ParsedText()
        text.page = 3
        text.append(Array("One.".utf8))
        text.endBlock(.heading(1))
        text.append(Array("Two.".utf8))
        text.endBlock()
        #expect(try Chunker.pieces(of: text, .none) == [Chunker.Piece(text: "One.\nTwo.", page: nil)])
    }

    @Test("Every word is in a chunk, no chunk is too long, each is of one page, and the cuts repeat")
    func properties() throws {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<400 {
            let maximum = Int.random(in: 1...80, using: &generator)
            let overlap = Int.random(in: 0...99, using: &generator)
            var words: [(word: String, page: Int?)] = []
            var text = ParsedText()
            for block in 0..<Int.random(in: 0...12, using: &generator) {
                text.page = 1 + block / 3
                let first = words.count
                for _ in 0..<Int.random(in: 1...40, using: &generator) {
                    // A word of one token: it is never cut, so that it must be found whole.
                    let word = "W" + String(words.count, radix: 36)
                    words.append((word, 1 + block / 3))
                    let mark = Int.random(in: 0..<8, using: &generator) == 0 && maximum > 1 ? ". " : " "
                    text.append(Array("\(word)\(mark)".utf8))
                }
                switch Int.random(in: 0..<5, using: &generator) {
                case 0:
                    text.endBlock(.heading(Int.random(in: 1...3, using: &generator)))
                    // A heading may stand above a chunk of a later page.
                    for index in first..<words.count { words[index].page = nil }
                case 1: text.endBlock(.line)
                default: text.endBlock()
                }
            }
            let configuration = ChunkingConfiguration.fixedSize(maximumTokens: maximum, overlapPercentage: overlap)
            let pieces = try Chunker.pieces(of: text, configuration)
            #expect(try Chunker.pieces(of: text, configuration) == pieces)

            var found: [String: Set<Int?>] = [:]
            for piece in pieces {
                let bytes = Array(piece.text.utf8)
                #expect(TokenCount.of(bytes, 0..<bytes.count) <= maximum)
                for word in piece.text.split(whereSeparator: { " \n.>".contains($0) }) {
                    found[String(word), default: []].insert(piece.page)
                }
            }
            for (word, page) in words {
                let pages = found[word] ?? []
                #expect(page == nil ? !pages.isEmpty : pages == [page])
            }
        }
    }

    @Test("Neighbours repeat at most the share that was asked for, and always go on")
    func overlap() throws {
        let sentences = (0..<200).map { "Word\($0) two three." }.joined(separator: " ")
        for overlap in [0, 1, 20, 50, 99] {
            let chunks = try Self.chunks(sentences, 40, overlap)
            for (chunk, next) in zip(chunks, chunks.dropFirst()) {
                let first = Set(chunk.split(separator: " ").filter { $0.hasPrefix("Word") })
                let second = Set(next.split(separator: " ").filter { $0.hasPrefix("Word") })
                #expect(first.intersection(second).count * 4 * 100 <= 40 * overlap)
                #expect(!second.isSubset(of: first))
            }
        }
    }

    @Test("A word of a megabyte is cut in time, between characters")
    func endures() throws {
        let word = String(repeating: "é", count: 500_000)
        let chunks = try Self.chunks(word, 300, 20)
        #expect(chunks.joined() == word)
    }
}
#endif
