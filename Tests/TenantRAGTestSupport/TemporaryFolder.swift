import Foundation

/// A folder of its own for one test, removed when the test releases it.
package final class TemporaryFolder: Sendable {
    /// The path of the folder.
    package let path: String

    package init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "TenantRAG-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        path = folder.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file, and the folders it stands in.
    ///
    /// - Returns: The file's path.
    @discardableResult
    package func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let file = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    /// Writes a text file.
    ///
    /// - Returns: The file's path.
    @discardableResult
    package func write(_ name: String, _ text: String) throws -> String {
        try write(name, text.utf8)
    }
}
