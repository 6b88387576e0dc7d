#if Local
/// The path of a document below the ingested folder, divided by its bytes.
///
/// To a string a slash with a combining mark is no slash.
struct DocumentPath {
    /// The path of the document's folder; empty for the ingested folder itself.
    let folder: String
    /// The document's name.
    let name: String
    /// The number of folders that lead to it.
    let depth: Int

    init(_ path: String) {
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        folder = slash.map { String(path[..<$0]) } ?? ""
        name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
        depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    }

    /// The name of the top-level folder that a document lies in, as bytes; empty for one in the ingested folder itself.
    static func topLevelFolder(of path: String) -> [UInt8] {
        guard let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")) else { return [] }
        return Array(path.utf8[..<slash])
    }
}
#endif
