#if Local
import Foundation
import TenantRAG

@testable import TenantRAGLocal

/// The sample documents of Examples/, served once for all tests that only read.
enum SampleKnowledgeBase {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/Documents").path(percentEncoded: false)

    private static let opening = Task {
        let knowledgeBase = try LocalKnowledgeBase(documents: folder)
        _ = try await knowledgeBase.ingest()
        return knowledgeBase
    }

    static func shared() async throws -> LocalKnowledgeBase { try await opening.value }

    static func client() async throws -> TenantRAGClient { TenantRAGClient(try await shared()) }

    static func tenant(_ id: String, user: String? = nil) throws -> TenantContext {
        try TenantContext(trusting: TenantID(validating: id), because: "a test", user: user)
    }
}

/// A folder for one test, with documents of tenants, removed when the test ends.
final class TenantFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "tenantrag-\(UUID().uuidString)/Documents")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path(percentEncoded: false)
    }

    deinit {
        try? FileManager.default.removeItem(at: URL(filePath: path).deletingLastPathComponent())
    }

    func write(_ text: String, to name: String, tenant: String, attributes: [String: JSONValue] = [:]) throws {
        var attributes = attributes
        attributes["tenantId"] = .string(tenant)
        let sidecar = JSONValue.object(["metadataAttributes": .object(attributes)])
        try Data(text.utf8).write(to: URL(filePath: path).appending(path: name))
        try Data(sidecar.jsonBytes()).write(to: URL(filePath: path).appending(path: "\(name).metadata.json"))
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(at: URL(filePath: path).appending(path: name))
        try FileManager.default.removeItem(at: URL(filePath: path).appending(path: "\(name).metadata.json"))
    }
}
#endif
