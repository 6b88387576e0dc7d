#if Embedded
    import Foundation
    import TenantRAGTestSupport

    /// A folder of documents and sidecars of a test's own, gone with the value.
    final class DocumentFolder: Sendable {
        private let parent: TemporaryFolder

        init() throws {
            parent = try TemporaryFolder()
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        }

        var path: String { parent.path + "/documents" }

        /// A place beside the folder.
        var outside: String { parent.path + "/outside" }

        func write(_ name: String, _ bytes: [UInt8]) throws {
            try parent.write("documents/\(name)", bytes)
        }

        func write(_ name: String, _ text: String) throws {
            try write(name, Array(text.utf8))
        }

        /// A document with a sidecar of one tenant.
        func write(_ name: String, _ text: String, tenant: String) throws {
            try write(name, text)
            try write("\(name).metadata.json", #"{"metadataAttributes":{"tenantId":"\#(tenant)"}}"#)
        }

        func remove(_ name: String) throws {
            try FileManager.default.removeItem(atPath: "\(path)/\(name)")
        }

        func link(_ name: String, to target: String) throws {
            try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
        }
    }
#endif
