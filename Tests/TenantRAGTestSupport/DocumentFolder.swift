import Foundation

/// A folder of documents and sidecars of a test's own, gone with the value.
package final class DocumentFolder: Sendable {
    private let parent: TemporaryFolder

    package init() throws {
        parent = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    package var path: String { parent.path + "/documents" }

    /// A place beside the folder.
    package var outside: String { parent.path + "/outside" }

    package func write(_ name: String, _ bytes: [UInt8]) throws {
        try parent.write("documents/\(name)", bytes)
    }

    package func write(_ name: String, _ text: String) throws {
        try write(name, Array(text.utf8))
    }

    /// A document with a sidecar of one tenant.
    package func write(_ name: String, _ text: String, tenant: String) throws {
        try write(name, text)
        try write("\(name).metadata.json", #"{"metadataAttributes":{"tenantId":"\#(tenant)"}}"#)
    }

    package func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }

    package func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
    }
}
