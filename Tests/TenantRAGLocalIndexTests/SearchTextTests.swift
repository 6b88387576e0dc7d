#if Local
import Testing
@testable import TenantRAGLocalIndex
import TenantRAGFilters
import TenantRAGPassages

@Suite("Search texts")
struct SearchTextTests {
    private static func index(_ texts: String...) throws -> SearchIndex {
        let index = try SearchIndex(location: .memory)
        try index.replace([
            IngestedDocument(
                sourceURI: "s3://bucket/a.md",
                relativePath: "a.md",
                mimeType: "text/markdown",
                fingerprint: [1],
                attributes: ["tenantId": "acme"],
                chunks: texts.enumerated().map { IngestedChunk(text: $1, ordinal: $0) }
            )
        ])
        return index
    }

    private static func found(_ index: SearchIndex, _ text: String) throws -> [Int] {
        try index.search(SearchQuery(text: text, filter: nil, limit: 100)).hits.map(\.ordinal)
    }

    @Test(
        "Words match by their stem, without letter case and diacritics",
        arguments: [
            ("Episodes", "every episode"), ("EPISODE", "Episodes"), ("cafe", "Caf\u{E9}"),
            ("caf\u{E9}", "cafe\u{301}"), ("running", "runs"), ("Ärger", "arger"), ("日本語", "日本語"),
        ]
    )
    func stemming(question: String, text: String) throws {
        #expect(try Self.found(Self.index(text, "something else"), question) == [0])
    }

    @Test(
        "What FTS5 would take for syntax is read as words",
        arguments: [
            "gate\"", "\"gate", "\"\"gate\"\"", "gate*", "^gate", "gate NEAR lights", "NEAR(gate lights, 2)",
            "NOT gate", "gate OR", "AND gate", "text:gate", "tokens:gate", "{text context}:gate", "- gate",
            "gate + lights",
            "gate) OR (tokens : \"qx1\"", "gate\u{0}lights", "\u{0}gate", "🚪gate🚪", "gate'; DROP TABLE chunk; --",
            "gate?1",
            "(((((gate", "gate)))))", "\\gate\\", "gate\u{200D}", "\u{FEFF}gate", "gate\u{202E}",
            "gate \u{1F468}\u{200D}\u{1F469}",
        ]
    )
    func hostileSyntax(question: String) throws {
        let index = try Self.index("the gate", "nothing here", "qx1 qx2 qx3")
        #expect(try Self.found(index, question).contains(0))
        #expect(try !Self.found(index, question).contains(1))
        #expect(try Self.found(index, "the gate") == [0])
    }

    @Test(
        "A text without words has no hits",
        arguments: ["", " ", "\u{0}", "\"", "***", "🚪", "()", ":", "\n\t", "'", "\u{301}"]
    )
    func noWords(question: String) throws {
        let results = try Self.index("the gate").search(SearchQuery(text: question, filter: nil))
        #expect(results.hits.isEmpty)
        #expect(results.totalMatches == 0)
    }

    @Test("Common words count only when there are no others")
    func commonWords() throws {
        let index = try Self.index("the band The Who", "a gate", "what is this")
        #expect(try Self.found(index, "what is the gate") == [1])
        #expect(try Self.found(index, "The Who") == [0])
        #expect(try Self.found(index, "Does doe") == [])
    }

    @Test("The words that stand for attributes are not found in texts, and texts are not taken for attributes")
    func attributeWords() throws {
        let index = try Self.index("qx1 qx2 qx3 qx4 qx5", "other")
        #expect(try Self.found(index, "qx1") == [0])
        try index.replace([
            IngestedDocument(
                sourceURI: "s3://bucket/b.md",
                relativePath: "b.md",
                mimeType: "text/markdown",
                fingerprint: [1],
                attributes: ["tenantId": "evil"],
                chunks: [
                    IngestedChunk(text: (0..<50).map { "qx\($0)" }.joined(separator: " ") + " other", ordinal: 0)
                ]
            )
        ])
        let filter = MetadataFilter.condition(.init(key: "tenantId", operator: .equals, value: "acme"))
        let hits = try index.search(SearchQuery(text: "other qx1", filter: filter)).hits
        #expect(Set(hits.map(\.sourceURI)) == ["s3://bucket/a.md"])
        #expect(hits.count == 2)
    }

    @Test("Search context is searched and not returned")
    func searchContext() throws {
        let index = try SearchIndex(location: .memory)
        try index.replace([
            IngestedDocument(
                sourceURI: "s3://bucket/a.md",
                relativePath: "a.md",
                mimeType: "text/markdown",
                fingerprint: [1],
                attributes: [:],
                chunks: [IngestedChunk(text: "plain text", searchContext: "title: Holly Jolly", ordinal: 0)]
            )
        ])
        let hits = try index.search(SearchQuery(text: "jolly", filter: nil)).hits
        #expect(hits.map(\.text) == ["plain text"])
    }

    @Test("A NUL ends neither a text nor an attribute")
    func nul() throws {
        let index = try Self.index("before\u{0}after")
        let hits = try index.search(SearchQuery(text: "after", filter: nil)).hits
        #expect(hits.map(\.text) == ["before\u{0}after"])
    }

    @Test("A question of many words, of long ones and of a megabyte is answered")
    func hugeQuestions() throws {
        let index = try Self.index("the gate", String(repeating: "x", count: 400))
        let many = (0..<20_000).map { "w\($0)" }.joined(separator: " ")
        #expect(try Self.found(index, "gate " + many) == [0])
        #expect(try Self.found(index, String(repeating: "gate ", count: 100_000)) == [0])
        #expect(try Self.found(index, String(repeating: "x", count: 400)) == [1])
        #expect(try Self.found(index, String(repeating: "x", count: 900_000) + " gate") == [0])
        let error = #expect(throws: SearchIndexError.self) {
            try Self.found(index, String(repeating: "x", count: 1_000_001))
        }
        #expect(error?.code == .invalidQuery)
        #expect(error?.message.contains("xx") == false)
    }

    @Test("Limits and offsets outside their range are refused", arguments: [(0, 0), (-1, 0), (1, -1)])
    func ranges(limit: Int, offset: Int) throws {
        let index = try Self.index("the gate")
        let error = #expect(throws: SearchIndexError.self) {
            try index.search(SearchQuery(text: "gate", filter: nil, limit: limit, offset: offset))
        }
        #expect(error?.code == .invalidQuery)
        #expect(try index.search(SearchQuery(text: "gate", filter: nil, limit: .max, offset: .max)).hits.isEmpty)
        #expect(try index.search(SearchQuery(text: "gate", filter: nil, limit: .max)).hits.count == 1)
    }

    @Test("Rare words weigh more than frequent ones, and every score is above zero")
    func ranking() throws {
        let index = try Self.index("gate lights", "gate radio", "gate wall", "gate gate gate")
        let hits = try index.search(SearchQuery(text: "gate radio", filter: nil, limit: 10)).hits
        #expect(hits.first?.ordinal == 1)
        #expect(hits.allSatisfy { $0.score > 0 && $0.score.isFinite })
    }
}
#endif
