import FoundationEssentials

/// The files to write, under the package's folder.
struct OutputFolder {
    let root: String
    let files: [String: String]

    /// Writes all files; folders that hold nothing but generated files are emptied first, so that what left the
    /// service model leaves the sources too.
    func write(replacing folders: [String]) throws {
        let manager = FileManager.default
        for folder in folders where manager.fileExists(atPath: "\(root)/\(folder)") {
            try manager.removeItem(atPath: "\(root)/\(folder)")
        }
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            let url = URL(filePath: "\(root)/\(path)")
            try manager.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }
}
