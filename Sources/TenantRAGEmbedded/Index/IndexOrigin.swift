#if Embedded
    import GRDB

    /// Whose documents an index holds, as its file says it.
    ///
    /// A file that is opened for another knowledge base, or for another folder, begins empty: what it holds was let in
    /// for somebody else, and would be served until the first ingestion removes it.
    package struct IndexOrigin: Sendable {
        /// The id of the knowledge base.
        var knowledgeBase: String
        /// The folder's path, without symbolic links.
        var folder: String
        /// What the documents' source URIs begin with.
        var base: String

        /// Compared by bytes, as source URIs are.
        private var parts: [[UInt8]] { [knowledgeBase, folder, base].map { Array($0.utf8) } }

        /// Empties the index if it is another origin's, or nobody's, and notes this one in it.
        func claim(_ database: Database) throws {
            guard try parts != Self.storedParts(in: database) else { return }
            for sql in [
                "INSERT INTO passage_search (passage_search) VALUES ('delete-all')",
                "DELETE FROM passage", "DELETE FROM chunk", "DELETE FROM document", "DELETE FROM attribute",
                "UPDATE total SET chunk_count = 0, length = 0",
            ] {
                try database.execute(sql: sql)
            }
            let statement = try IndexStatement("INSERT OR REPLACE INTO origin VALUES (0, ?1, ?2, ?3)", in: database)
            for (place, part) in parts.enumerated() { try statement.bind(bytes: part, at: Int32(place + 1)) }
            try statement.run()
        }

        private static func storedParts(in database: Database) throws -> [[UInt8]]? {
            let row = try IndexStatement("SELECT knowledge_base, folder, base FROM origin", in: database)
            guard try row.step() else { return nil }
            defer { row.reset() }
            return [row.bytes(0), row.bytes(1), row.bytes(2)]
        }
    }
#endif
