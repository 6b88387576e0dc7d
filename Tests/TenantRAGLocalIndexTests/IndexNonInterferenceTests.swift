#if Local
import TenantRAGTestSupport
import Testing
@testable import TenantRAGLocalIndex
import TenantRAGFilters
import TenantRAGPassages

@Suite("Non-interference")
struct IndexNonInterferenceTests {
    /// Everything that a tenant can see of a search; scores as bit patterns.
    private struct Answer: Hashable {
        let uris: [String]
        let ordinals: [Int]
        let texts: [String]
        let scores: [UInt64]
        let attributes: [[String: AttributeValue]]
        let total: Int

        init(_ results: SearchResults) {
            uris = results.hits.map(\.sourceURI)
            ordinals = results.hits.map(\.ordinal)
            texts = results.hits.map(\.text)
            scores = results.hits.map(\.score.bitPattern)
            attributes = results.hits.map(\.attributes)
            total = results.totalMatches
        }
    }

    private static func document(
        tenant: String,
        _ number: Int,
        _ random: inout SeededGenerator
    ) -> IngestedDocument {
        var document = random.document(number, records: random.chance(30))
        document.sourceURI = "s3://bucket/\(tenant)/d\(number).md"
        document.attributes["tenantId"] = .string(tenant)
        // Few texts, so that many scores are equal and order decides.
        if random.chance(50) {
            for index in document.chunks.indices { document.chunks[index].text = "common gate gate" }
        }
        for index in document.chunks.indices { document.chunks[index].attributes["tenantId"] = nil }
        return document
    }

    private static func answers(_ index: SearchIndex, seed: UInt64) throws -> [Answer] {
        var random = SeededGenerator(seed: seed)
        var answers: [Answer] = []
        let tenant = MetadataFilter.condition(.init(key: "tenantId", operator: .equals, value: "a"))
        let folder = MetadataFilter.condition(
            .init(key: "x-amz-bedrock-kb-source-uri", operator: .startsWith, value: "s3://bucket/a/")
        )
        for _ in 0..<12 {
            let boundary = random.chance(70) ? tenant : folder
            let filter: MetadataFilter = random.chance(50) ? .andAll([boundary, random.filter()]) : boundary
            let text = (0..<(1 + random.below(4))).map { _ in random.pick(SeededGenerator.words + ["common"]) }
                .joined(separator: " ")
            for offset in [0, 3, 7] {
                answers.append(
                    Answer(try index.search(SearchQuery(text: text, filter: filter, limit: 4, offset: offset)))
                )
            }
            answers.append(Answer(try index.search(SearchQuery(text: text, filter: filter, limit: 1_000))))
        }
        return answers
    }

    @Test(
        "Whatever another tenant adds, changes and removes, a tenant's answers stay the same to the bit",
        arguments: 0..<24
    )
    func otherTenants(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(1_000 + seed))
        let own = (0..<10).map { Self.document(tenant: "a", $0, &random) }
        let alone = try SearchIndex(location: .memory)
        try alone.replace(own)
        let expected = try Self.answers(alone, seed: UInt64(seed))
        #expect(expected.contains { $0.total > 0 })

        let shared = try SearchIndex(location: .memory)
        var foreign: [String] = []
        func disturb() throws {
            for _ in 0..<random.below(4) {
                let tenant = random.pick(["b", "A", "a\u{0}", "a ", "c"])
                let document = Self.document(tenant: tenant, random.below(30), &random)
                foreign.append(document.sourceURI)
                try shared.replace([document], removing: random.chance(30) ? [random.pick(foreign)] : [])
            }
        }
        try disturb()
        for document in own.shuffled(using: &random) {
            if random.chance(30) {
                // An earlier version of the tenant's own document leaves no trace either.
                var earlier = document
                earlier.chunks = [IngestedChunk(text: "common earlier version", ordinal: 0)]
                earlier.attributes["season"] = 77
                try shared.replace([earlier])
            }
            try shared.replace([document])
            try disturb()
        }
        #expect(try Self.answers(shared, seed: UInt64(seed)) == expected)
        try disturb()
        #expect(try Self.answers(shared, seed: UInt64(seed)) == expected)
        try shared.replace([], removing: foreign)
        #expect(try Self.answers(shared, seed: UInt64(seed)) == expected)
        #expect(try shared.statistics().chunkCount == alone.statistics().chunkCount)
        #expect(try shared.statistics().attributeCount == alone.statistics().attributeCount)
    }

    @Test("Without a filter every chunk counts: another document changes the score")
    func unfiltered() throws {
        var random = SeededGenerator(seed: 5)
        let index = try SearchIndex(location: .memory)
        try index.replace((0..<5).map { Self.document(tenant: "a", $0, &random) })
        let before = try index.search(SearchQuery(text: "common", filter: nil))
        try index.replace((0..<5).map { Self.document(tenant: "b", $0, &random) })
        let after = try index.search(SearchQuery(text: "common", filter: nil))
        #expect(after.totalMatches > before.totalMatches)
        #expect(after.hits.map(\.score) != before.hits.map(\.score))
    }

    @Test("Pages put together are the whole list")
    func paging() throws {
        var random = SeededGenerator(seed: 6)
        let index = try SearchIndex(location: .memory)
        try index.replace((0..<30).map { Self.document(tenant: "a", $0, &random) })
        let whole = try index.search(SearchQuery(text: "common gate", filter: nil, limit: 1_000)).hits
        var pages: [SearchHit] = []
        while true {
            let page = try index.search(
                SearchQuery(text: "common gate", filter: nil, limit: 7, offset: pages.count)
            )
            #expect(page.totalMatches == whole.count)
            if page.hits.isEmpty { break }
            pages += page.hits
        }
        #expect(pages.map(\.sourceURI) == whole.map(\.sourceURI))
        #expect(pages.map(\.ordinal) == whole.map(\.ordinal))
        #expect(pages.map(\.score) == whole.map(\.score))
    }
}
#endif
