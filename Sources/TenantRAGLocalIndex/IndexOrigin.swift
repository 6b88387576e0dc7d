#if Local
import GRDB

/// The origin of the documents that an index holds, as its file names it.
///
/// A file of another knowledge base, or of another folder, is refused: its documents were admitted for other callers.
package struct IndexOrigin: Sendable {
    /// The id of the knowledge base.
    var knowledgeBase: String
    /// The folder's path, without symbolic links.
    var folder: String
    /// The base of the documents' source URIs.
    var base: String

    /// Creates an origin.
    ///
    /// - Parameters:
    ///   - knowledgeBase: The id of the knowledge base.
    ///   - folder: The folder's path, without symbolic links.
    ///   - base: What the documents' source URIs begin with.
    package init(knowledgeBase: String, folder: String, base: String) {
        self.knowledgeBase = knowledgeBase
        self.folder = folder
        self.base = base
    }

    /// Compared by bytes, as source URIs are.
    private var parts: [[UInt8]] { [knowledgeBase, folder, base].map { Array($0.utf8) } }

    /// Writes this origin into an index that holds no documents and belongs to no other.
    ///
    /// - Throws: ``SearchIndexError`` as ``check(_:)``, and for documents that came in without an origin.
    func claim(_ database: Database) throws {
        guard try Self.stored(in: database) == nil else { return try check(database) }
        let documents = try IndexStatement("SELECT 1 FROM document LIMIT 1", in: database)
        guard try !documents.step() else {
            documents.reset()
            throw SearchIndexError(
                .otherOrigin,
                "the file holds documents of no known folder, and was opened for \(self); \(Self.advice)"
            )
        }
        let statement = try IndexStatement("INSERT INTO origin VALUES (0, ?1, ?2, ?3)", in: database)
        for (place, part) in parts.enumerated() { try statement.bind(bytes: part, at: Int32(place + 1)) }
        try statement.run()
    }

    /// Checks that the index is this origin's: another process may have rebuilt the file for another.
    ///
    /// - Throws: ``SearchIndexError`` with the code `otherOrigin`, which names both.
    func check(_ database: Database) throws {
        let stored = try Self.stored(in: database)
        guard stored?.parts != parts else { return }
        let holder = stored.map { "the documents of \($0)" } ?? "documents of no known folder"
        throw SearchIndexError(.otherOrigin, "the file holds \(holder), and was opened for \(self); \(Self.advice)")
    }

    private static let advice =
        "nothing was changed: choose another path, or set mismatchedIndex to .rebuild to discard what it holds"

    private static func stored(in database: Database) throws -> IndexOrigin? {
        let row = try IndexStatement("SELECT knowledge_base, folder, base FROM origin", in: database)
        guard try row.step() else { return nil }
        defer { row.reset() }
        return IndexOrigin(knowledgeBase: row.string(0), folder: row.string(1), base: row.string(2))
    }
}

extension IndexOrigin: CustomStringConvertible {
    package var description: String { "the folder \(folder) (knowledge base \(knowledgeBase), sources \(base))" }
}
#endif
