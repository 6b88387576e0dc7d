#if Local
import GRDB
package import TenantRAGPassages

extension SearchIndex {
    /// The fingerprint of every stored document by its source URI.
    package func fingerprints() throws -> [SourceURI: [UInt8]] {
        try read { database in
            try origin?.check(database)
            var fingerprints: [SourceURI: [UInt8]] = [:]
            let statement = try IndexStatement("SELECT source_uri, fingerprint FROM document", in: database)
            while try statement.step() { fingerprints[SourceURI(statement.string(0))] = statement.bytes(1) }
            return fingerprints
        }
    }

    /// Stores documents in place of what stood at their source URIs, and removes others, in one transaction: all of it
    /// happens or nothing.
    ///
    /// - Parameters:
    ///   - documents: The documents to store. Of two with the same source URI the later one stays.
    ///   - removing: Source URIs, compared byte by byte, of documents to remove before; unknown ones do nothing.
    /// - Throws: `SearchIndexError`; nothing was changed then.
    package func replace(_ documents: [IngestedDocument], removing: [String] = []) throws {
        guard !documents.isEmpty || !removing.isEmpty else { return }
        try write { database in
            try origin?.check(database)
            var writer = try IndexWriter(database)
            for uri in removing { try writer.remove(sourceURI: uri) }
            for document in documents { try writer.insert(document) }
            try writer.finish()
        }
    }

    /// Returns the contents of the index, over all tenants.
    package func statistics() throws -> SearchIndexStatistics {
        try read { database in
            func value(_ sql: String) throws -> Int {
                let statement = try IndexStatement(sql, in: database)
                defer { statement.reset() }
                return try statement.step() ? Int(statement.integer(0)) : 0
            }
            return try SearchIndexStatistics(
                documentCount: value("SELECT COUNT(*) FROM document"),
                chunkCount: value("SELECT chunk_count FROM total"),
                attributeCount: value("SELECT COUNT(*) FROM attribute"),
                byteCount: value("PRAGMA page_count") * value("PRAGMA page_size")
            )
        }
    }
}
#endif
