import Foundation

@testable import TenantRAGLocalIndex
@testable import TenantRAGLocalIngestion
@testable import TenantRAGPassages

/// The same documents as files with sidecars, for the whole way from a folder to the index.
enum FolderWorld {
    /// As large as one of the world's chunks, so that each becomes one chunk again.
    static let chunking = ChunkingConfiguration.fixedSize(maximumTokens: 85, overlapPercentage: 0)

    static func write(_ world: World, to folder: URL) throws {
        for tenant in 0..<World.tenantCount {
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent(World.tenant(tenant)),
                withIntermediateDirectories: true
            )
        }
        for number in 0..<World.documentCount {
            for document in world.documents(number..<number + 1) {
                let file = folder.appendingPathComponent(document.relativePath)
                let text = document.chunks.map { $0.text + ".\n" }.joined(separator: "\n")
                try Data(text.utf8).write(to: file)
                let sidecar = """
                    {"metadataAttributes": {"tenantId": "\(World.tenant(number % World.tenantCount))", \
                    "season": \(number % 5), "published": true, "genres": ["drama", "horror"]}}
                    """
                try Data(sidecar.utf8).write(to: file.appendingPathExtension("metadata.json"))
            }
        }
    }

    /// Parses, chunks and stores everything; returns the time, and how many chunks there were.
    static func ingest(_ folder: URL, into index: SearchIndex) async throws -> (timings: Timings, chunkCount: Int) {
        var configuration = IngestionConfiguration()
        configuration.chunking = chunking
        let ingestion = try FolderIngestion(folder.path, configuration: configuration)
        var timings = Timings()
        let start = timings.start()
        let report = try await ingestion.run(into: index)
        timings.end(start)
        precondition(report.skipped.isEmpty, "every file is taken in")
        return (timings, report.chunkCount)
    }
}
