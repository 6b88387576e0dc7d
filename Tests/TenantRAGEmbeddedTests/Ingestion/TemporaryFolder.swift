#if Embedded
    import Foundation

    /// A folder of a test's own, gone with the value.
    final class TemporaryFolder: Sendable {
        let path: String

        init() throws {
            path =
                FileManager.default.temporaryDirectory
                .appendingPathComponent("ingestion-\(UUID().uuidString)").appendingPathComponent("documents").path
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }

        deinit {
            try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
        }

        /// A place beside the folder.
        var outside: String { (path as NSString).deletingLastPathComponent + "/outside" }

        func write(_ name: String, _ bytes: [UInt8]) throws {
            let file = "\(path)/\(name)"
            try FileManager.default.createDirectory(
                atPath: (file as NSString).deletingLastPathComponent,
                withIntermediateDirectories: true
            )
            try Data(bytes).write(to: URL(fileURLWithPath: file))
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
