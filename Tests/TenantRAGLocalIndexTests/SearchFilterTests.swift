#if Local
import TenantRAGFilters
import TenantRAGPassages
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLocalIndex

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

@Suite("Search filters")
struct SearchFilterTests {
    /// A chunk as it looks from outside, and its attributes as a search returns them.
    private struct Chunk {
        let name: String
        let words: [String]
        let attributes: [String: AttributeValue]
    }

    @Test(
        "A search returns exactly the chunks on which the filter evaluates to true, scored from these alone",
        arguments: 0..<20
    )
    func equalsEvaluate(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let documents = (0..<12).map { random.document($0, records: seed % 3 == 0) }
        let index = try SearchIndex(location: .memory)
        try index.replace(documents)
        let all = try index.search(SearchQuery(text: "common", filter: nil, limit: 1_000)).hits.map { hit in
            Chunk(
                name: "\(hit.sourceURI)#\(hit.ordinal)",
                words: hit.text.split(separator: " ").map(String.init),
                attributes: hit.attributes
            )
        }
        #expect(all.count == documents.reduce(0) { $0 + $1.chunks.count })

        for _ in 0..<250 {
            let filter = random.filter()
            let words = ["common", random.pick(SeededGenerator.words), random.pick(SeededGenerator.words)]
            let admitted = all.filter { filter.evaluate(against: $0.attributes) }
            let expected = Dictionary(
                uniqueKeysWithValues: admitted.map { ($0.name, score($0, words: words, among: admitted)) }
            )

            let results = try index.search(
                SearchQuery(text: words.joined(separator: " "), filter: filter, limit: 1_000)
            )
            let found = Dictionary(
                uniqueKeysWithValues: results.hits.map { ("\($0.sourceURI)#\($0.ordinal)", $0.score) }
            )
            #expect(Set(found.keys) == Set(expected.keys), "\(filter)")
            #expect(results.totalMatches == expected.count)
            for (name, score) in found {
                #expect(abs(score - (expected[name] ?? 0)) < 1e-9, "\(filter)")
            }
        }
    }

    @Test(
        "Each operator alone, with every type of value, finds exactly the chunks on which it evaluates to true",
        arguments: MetadataFilter.Operator.allCases
    )
    func eachOperator(kind: MetadataFilter.Operator) throws {
        var random = SeededGenerator(seed: 31)
        let index = try SearchIndex(location: .memory)
        try index.replace((0..<30).map { random.document($0, records: $0 % 3 == 0) })
        let all = try index.search(SearchQuery(text: "common", filter: nil, limit: 1_000)).hits
        var found = 0
        for key in SeededGenerator.keys + ["x-amz-bedrock-kb-source-uri", "x-amz-bedrock-kb-document-page-number"] {
            for _ in 0..<40 {
                let folder = AttributeValue.string("s3://bucket/t\(random.below(4))/")
                let value = key.hasSuffix("uri") && random.chance(50) ? folder : random.value()
                let filter = MetadataFilter.condition(.init(key: key, operator: kind, value: value))
                let hits = try index.search(SearchQuery(text: "common", filter: filter, limit: 1_000)).hits
                let expected = all.filter { filter.evaluate(against: $0.attributes) }
                #expect(
                    Set(hits.map { "\($0.sourceURI)#\($0.ordinal)" })
                        == Set(expected.map { "\($0.sourceURI)#\($0.ordinal)" }),
                    "\(filter.expandedDescription)"
                )
                found += hits.count
            }
        }
        #expect(found > 0)
    }

    /// BM25 written down a second time, from the admitted texts.
    private func score(_ chunk: Chunk, words: [String], among admitted: [Chunk]) -> Double {
        let average = Double(admitted.reduce(0) { $0 + $1.words.count }) / Double(admitted.count)
        return Set(words).reduce(0.0) { sum, word in
            let holders = Double(admitted.count { $0.words.contains(word) })
            let count = Double(chunk.words.count { $0 == word })
            let rarity = log(1 + (Double(admitted.count) - holders + 0.5) / (holders + 0.5))
            let damping = 1.2 * (0.25 + 0.75 * Double(chunk.words.count) / average)
            return sum + (count == 0 ? 0 : rarity * count * 2.2 / (count + damping))
        }
    }

    @Test("Attributes come back as they were stored, to the byte")
    func attributesSurvive() throws {
        var random = SeededGenerator(seed: 99)
        let index = try SearchIndex(location: .memory)
        for number in 0..<50 {
            var document = random.document(number, records: false)
            document.chunks = [IngestedChunk(text: "unique\(number)", page: 3, ordinal: 0)]
            try index.replace([document])
            let hit = try #require(
                try index.search(SearchQuery(text: "unique\(number)", filter: nil)).hits.first
            )
            var expected = document.attributes
            expected["x-amz-bedrock-kb-source-uri"] = .string(document.sourceURI)
            expected["x-amz-bedrock-kb-source-file-mime-type"] = .string(document.mimeType)
            expected["x-amz-bedrock-kb-source-file-modality"] = "TEXT"
            expected["x-amz-bedrock-kb-data-source-id"] = "LOCAL00000"
            expected["x-amz-bedrock-kb-document-page-number"] = 3
            expected["x-amz-bedrock-kb-chunk-id"] = hit.attributes["x-amz-bedrock-kb-chunk-id"]
            #expect(hit.attributes == expected)
        }
    }

    @Test("A filter on the chunk id finds that chunk")
    func chunkID() throws {
        var random = SeededGenerator(seed: 4)
        let index = try SearchIndex(location: .memory)
        try index.replace((0..<10).map { random.document($0, records: false) })
        for hit in try index.search(SearchQuery(text: "common", filter: nil, limit: 100)).hits {
            let id = try #require(hit.attributes["x-amz-bedrock-kb-chunk-id"])
            let filter = MetadataFilter.condition(
                .init(key: "x-amz-bedrock-kb-chunk-id", operator: .equals, value: id)
            )
            let found = try index.search(SearchQuery(text: "common", filter: filter)).hits
            #expect(found.map(\.text) == [hit.text])
        }
    }

    @Test("Long lists and deep groups give the same answer as short ones", arguments: [1, 31, 32, 40])
    func deepFilters(depth: Int) throws {
        var random = SeededGenerator(seed: 8)
        let index = try SearchIndex(location: .memory)
        try index.replace((0..<10).map { random.document($0, records: false) })
        var filter = MetadataFilter.condition(
            .init(
                key: "x-amz-bedrock-kb-source-uri",
                operator: .in,
                value: .stringList((0..<3_000).map { "s3://bucket/t\($0 % 4)/d\($0).md" })
            )
        )
        for _ in 0..<depth { filter = .andAll([filter]) }
        let found = try index.search(SearchQuery(text: "common", filter: filter, limit: 1_000)).hits
        let all = try index.search(SearchQuery(text: "common", filter: nil, limit: 1_000)).hits
        #expect(found.count == all.count { filter.evaluate(against: $0.attributes) })
        #expect(found.isEmpty == (depth > 32))
    }

    @Test("A filter of more than 10,000 parts is refused")
    func tooManyParts() throws {
        let index = try SearchIndex(location: .memory)
        let condition = MetadataFilter.condition(.init(key: "a", operator: .equals, value: 1))
        let filter = MetadataFilter.orAll(Array(repeating: condition, count: 10_001))
        let error = #expect(throws: SearchIndexError.self) {
            try index.search(SearchQuery(text: "word", filter: filter))
        }
        #expect(error?.code == .filterTooComplex)
    }
}
#endif
