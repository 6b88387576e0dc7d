#if Embedded
    import Foundation
    import GRDB
    import TenantRAG
    import TenantRAGTestSupport
    import Testing

    @testable import TenantRAGEmbedded

    @Suite("Whose documents an index file holds")
    struct IndexOriginTests {
        private let files: TemporaryFolder
        private let folder: DocumentFolder
        private var file: String { files.path + "/index.sqlite" }

        init() throws {
            files = try TemporaryFolder()
            folder = try DocumentFolder()
            try folder.write("radio.md", "The radio is found.", tenant: "acme")
            try folder.write("letter.md", "The letter about the radio.", tenant: "acme")
        }

        private func open(
            _ folder: DocumentFolder,
            id: String = "EMBEDDED00",
            base: String? = nil
        ) throws -> EmbeddedKnowledgeBase {
            try EmbeddedKnowledgeBase(
                documents: folder.path,
                storage: .file(file),
                configuration: EmbeddedKnowledgeBaseConfiguration(
                    knowledgeBaseID: KnowledgeBaseID(validating: id),
                    ingestion: IngestionConfiguration(sourceBase: base)
                )
            )
        }

        private func found(_ knowledgeBase: EmbeddedKnowledgeBase) throws -> [String] {
            try knowledgeBase.find(SearchQuery(text: "radio", filter: nil)).hits.map(\.sourceURI).sorted()
        }

        @Test("the same knowledge base goes on with its file")
        func same() async throws {
            let first = try open(folder)
            _ = try await first.ingest()
            let second = try open(folder)
            #expect(try found(second) == ["s3://documents/letter.md", "s3://documents/radio.md"])
            #expect(try await second.ingest().unchanged.count == 2)
        }

        @Test("another folder, id or source base begins empty, before any ingestion", arguments: 0..<4)
        func other(number: Int) async throws {
            let first = try open(folder)
            _ = try await first.ingest()
            let other = try DocumentFolder()
            try other.write("radio.md", "The radio of another folder.", tenant: "acme")
            // Both folders are called alike, so their source URIs are, too.
            let second =
                switch number {
                case 0: try open(other)
                case 1: try open(folder, id: "OTHER00000")
                case 2: try open(folder, base: "s3://documents/deeper")
                default: try open(other, base: "s3://documents")
                }
            #expect(try found(second).isEmpty)
            #expect(try second.index.statistics().documentCount == 0)
            #expect(try second.index.statistics().chunkCount == 0)
            #expect(try second.index.statistics().attributeCount == 0)
            try second.index.write { database in
                try database.execute(
                    sql: "INSERT INTO passage_search (passage_search, rank) VALUES ('integrity-check', 1)"
                )
            }
            let report = try await second.ingest()
            #expect(report.removed.isEmpty && report.unchanged.isEmpty)
            #expect(try found(second).count == report.added.count)
        }

        @Test("documents that nobody claims are not served")
        func unclaimed() async throws {
            let index = try SearchIndex(location: .file(file))
            _ = try await FolderIngestion(folder.path).run(into: index)
            #expect(try index.statistics().documentCount == 2)
            index.close()
            #expect(try found(open(folder)).isEmpty)
        }

        @Test("a folder that is not there leaves the file as it is")
        func missingFolder() async throws {
            let first = try open(folder)
            _ = try await first.ingest()
            try FileManager.default.moveItem(atPath: folder.path, toPath: folder.outside)
            for base in [nil, "s3://documents"] {
                let error = #expect(throws: IngestionError.self) { try open(folder, base: base) }
                #expect(error?.code == .unreadableFolder)
            }
            try FileManager.default.moveItem(atPath: folder.outside, toPath: folder.path)
            #expect(try found(open(folder)).count == 2)
        }
    }
#endif
