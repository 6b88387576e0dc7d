#if Local
import TenantRAG
import TenantRAGTestSupport

@testable import TenantRAGLocal

/// The store of a world's documents.
protocol WorldStore: Sendable {
    func put(_ documents: [IngestedDocument]) async throws
    func remove(_ uris: [String]) async throws
}

/// Straight into the index.
struct IndexStore: WorldStore {
    let index: SearchIndex

    func put(_ documents: [IngestedDocument]) throws { try index.replace(documents) }

    func remove(_ uris: [String]) throws { try index.replace([], removing: uris) }
}

/// Through files and sidecars, and an ingestion after every change.
struct FolderStore: WorldStore {
    let folder: DocumentFolder
    let knowledgeBase: LocalKnowledgeBase

    func put(_ documents: [IngestedDocument]) async throws {
        for document in documents where Self.isFile(document.relativePath) {
            let text = document.chunks.map(\.text).joined(separator: "\n\n")
            let attributes = JSONValue.object(document.attributes.mapValues(\.jsonValue))
            // Whose it is first: what has another sidecar is another document.
            try folder.write(
                "\(document.relativePath).metadata.json",
                JSONValue.object(["metadataAttributes": attributes]).jsonBytes()
            )
            try folder.write(document.relativePath, text)
        }
        _ = try await knowledgeBase.ingest()
    }

    func remove(_ uris: [String]) async throws {
        for uri in uris {
            let path = String(decoding: uri.utf8.dropFirst("s3://documents/".utf8.count), as: UTF8.self)
            guard Self.isFile(path) else { continue }
            try? folder.remove(path)
            try? folder.remove("\(path).metadata.json")
        }
        _ = try await knowledgeBase.ingest()
    }

    /// Returns whether a name in a world is a file's, not a folder's.
    private static func isFile(_ path: String) -> Bool {
        let segments = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return path.utf8.allSatisfy { $0 >= 0x20 }
            && segments.allSatisfy { !$0.isEmpty && $0.first != UInt8(ascii: ".") }
    }
}
#endif
