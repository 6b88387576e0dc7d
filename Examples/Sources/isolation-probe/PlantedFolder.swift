import Foundation
import TenantRAG
import TenantRAGLocal
import TenantRAGTesting

/// A copy of a folder of documents in which canaries are planted; it is removed when the probe ends.
struct PlantedFolder {
    private let folder: URL
    private let knowledgeBase: LocalKnowledgeBase

    init(copying documents: String) async throws {
        let files = FileManager.default
        folder = files.temporaryDirectory.appending(path: "isolation-probe-\(UUID().uuidString)")
        try files.copyItem(at: URL(filePath: documents), to: folder)
        knowledgeBase = try LocalKnowledgeBase(documents: folder.path)
    }

    /// Probes the folder.
    ///
    /// If documents lie in Amazon S3, `plant` puts an object and its sidecar there and starts an ingestion job.
    func report(
        on tenants: [TenantContext],
        _ probe: (TenantRAGClient) -> IsolationProbe
    ) async throws -> IsolationReport {
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await probe(TenantRAGClient(knowledgeBase)).report(
            on: tenants,
            plant: { document in
                let attributes = JSONValue.object(document.attributes.mapValues(\.jsonValue))
                let sidecar = JSONValue.object(["metadataAttributes": attributes])
                try Data(sidecar.jsonBytes()).write(to: file(document, "md.metadata.json"))
                try Data(document.text.utf8).write(to: file(document, "md"))
                _ = try await knowledgeBase.ingest()
            },
            remove: { document in
                try FileManager.default.removeItem(at: file(document, "md"))
                try FileManager.default.removeItem(at: file(document, "md.metadata.json"))
                _ = try await knowledgeBase.ingest()
            }
        )
    }

    private func file(_ document: PlantedDocument, _ suffix: String) -> URL {
        folder.appending(path: "\(document.name).\(suffix)")
    }
}
