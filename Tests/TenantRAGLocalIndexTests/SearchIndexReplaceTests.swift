#if Local
import Testing
@testable import TenantRAGLocalIndex
import TenantRAGFilters
import TenantRAGPassages

@Suite("Replacing documents")
struct SearchIndexReplaceTests {
    private static func document(_ name: String, _ texts: [String], tenant: String = "acme") -> IngestedDocument {
        IngestedDocument(
            sourceURI: "s3://bucket/\(name)",
            relativePath: name,
            mimeType: "text/markdown",
            fingerprint: Array("\(name)\(texts)".utf8),
            attributes: ["tenantId": .string(tenant)],
            chunks: texts.enumerated().map { IngestedChunk(text: $1, ordinal: $0) }
        )
    }

    private static func texts(_ index: SearchIndex, _ text: String) throws -> [String] {
        try index.search(SearchQuery(text: text, filter: nil, limit: 100)).hits.map(\.text)
    }

    @Test("A changed document stands in place of the old one, and a removed one is gone")
    func replacing() throws {
        let index = try SearchIndex(location: .memory)
        try index.replace([Self.document("a", ["old gate", "old wall"]), Self.document("b", ["radio"])])
        try index.replace([Self.document("a", ["new gate"])])
        #expect(try Self.texts(index, "old") == [])
        #expect(try Self.texts(index, "gate") == ["new gate"])
        #expect(try index.statistics().chunkCount == 2)

        try index.replace([], removing: ["s3://bucket/a", "s3://bucket/unknown"])
        #expect(try Self.texts(index, "gate") == [])
        #expect(try index.fingerprints().keys.map(\.text).sorted() == ["s3://bucket/b"])
        try index.replace([], removing: ["s3://bucket/b"])
        let statistics = try index.statistics()
        #expect(statistics.documentCount == 0)
        #expect(statistics.chunkCount == 0)
        #expect(statistics.attributeCount == 0)
    }

    @Test("Of two documents with one source URI in a change the later stays; removals come first")
    func orderWithinChange() throws {
        let index = try SearchIndex(location: .memory)
        try index.replace([Self.document("a", ["first gate"])])
        try index.replace(
            [Self.document("a", ["second gate"]), Self.document("a", ["third gate"])],
            removing: ["s3://bucket/a"]
        )
        #expect(try Self.texts(index, "gate") == ["third gate"])
    }

    @Test("Source URIs are compared by their bytes")
    func bytes() throws {
        let index = try SearchIndex(location: .memory)
        try index.replace([Self.document("\u{E9}", ["gate one"]), Self.document("e\u{301}", ["gate two"])])
        #expect(try Self.texts(index, "gate").count == 2)
        try index.replace([], removing: ["s3://bucket/\u{E9}"])
        #expect(try Self.texts(index, "gate") == ["gate two"])
    }

    @Test("A change that fails leaves nothing behind")
    func failing() throws {
        let index = try SearchIndex(location: .memory)
        try index.replace([Self.document("a", ["gate"])])
        var wrong = Self.document("c", ["wall", "tunnel"])
        wrong.chunks[1].ordinal = 0
        let error = #expect(throws: SearchIndexError.self) {
            try index.replace([Self.document("b", ["radio"]), wrong], removing: ["s3://bucket/a"])
        }
        #expect(error?.code == .invalidDocument)
        #expect(try index.fingerprints().keys.map(\.text).sorted() == ["s3://bucket/a"])
        #expect(try Self.texts(index, "radio wall gate") == ["gate"])
    }

    @Test("Chunk ids depend on source URI, ordinal and text alone")
    func chunkIDs() throws {
        func ids(_ documents: [IngestedDocument]) throws -> [String: AttributeValue] {
            let index = try SearchIndex(location: .memory)
            for document in documents { try index.replace([document]) }
            let hits = try index.search(SearchQuery(text: "gate", filter: nil, limit: 100)).hits
            return Dictionary(
                uniqueKeysWithValues: hits.map {
                    ("\($0.sourceURI)#\($0.ordinal)", $0.attributes["x-amz-bedrock-kb-chunk-id"] ?? 0)
                }
            )
        }
        let (a, b) = (Self.document("a", ["gate", "gate"]), Self.document("b", ["gate"]))
        let both = try ids([a, b])
        #expect(try ids([b, a]) == both)
        #expect(Set(both.values).count == 3)
    }

    @Test("A document without chunks keeps its fingerprint")
    func withoutChunks() throws {
        let index = try SearchIndex(location: .memory)
        try index.replace([Self.document("a", []), Self.document("b", ["gate"])])
        #expect(try index.fingerprints().count == 2)
        try index.replace([Self.document("a", [])])
        #expect(try Self.texts(index, "gate") == ["gate"])
    }
}
#endif
