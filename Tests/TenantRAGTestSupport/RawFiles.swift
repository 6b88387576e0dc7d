import Foundation

/// The bytes of all files whose paths begin alike, as a program that reads the disk's files finds them.
package struct RawFiles {
    /// The files' names and bytes.
    private let files: [String: Data]

    /// Reads every file that has a path and any ending.
    package init(_ path: String) throws {
        let url = URL(filePath: path)
        let folder = url.deletingLastPathComponent().path
        var files: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder)
        where name.hasPrefix(url.lastPathComponent) {
            files[name] = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
        }
        self.files = files
    }

    /// Those texts whose bytes stand in one of the files.
    package func found(among texts: some Sequence<String>) -> [String] {
        texts.filter { text in files.values.contains { $0.range(of: Data(text.utf8)) != nil } }
    }

    /// Copies the files to another path, as a crash of the machine would leave them.
    package func write(to path: String, from original: String) throws {
        let name = URL(filePath: original).lastPathComponent
        for (file, bytes) in files { try bytes.write(to: URL(filePath: path + file.dropFirst(name.count))) }
    }
}
