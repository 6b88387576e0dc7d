#if Local
import GRDB

extension SearchIndex {
    /// The record of a document apart from its words.
    package struct DocumentRecord: Sendable {
        package var relativePath: String
        package var mimeType: String
        package var fingerprint: [UInt8]
        /// A Boolean value that indicates whether chunks have attributes of their own, as the rows of a record-based
        /// CSV file have.
        package var hasRecords: Bool

        /// The fingerprint in hexadecimal: another one for every change of document, sidecar or chunking.
        package var version: String { ChunkIdentity.text(fingerprint) }
    }

    /// A passage of a document, as it was cut.
    package struct DocumentPassage: Sendable {
        package var text: String
        /// Nil for formats without pages.
        package var page: Int?
    }

    /// The document at a source URI, compared byte by byte; nil when there is none.
    package func document(atSourceURI uri: String) throws -> DocumentRecord? {
        try read { database in
            try origin?.check(database)
            return try Self.row(ofSourceURI: uri, in: database)?.record
        }
    }

    /// The document at a source URI and its passages in their order; nil when there is none.
    ///
    /// Both are of one state of the index, so the passages are those of the record's fingerprint.
    package func passages(
        ofSourceURI uri: String
    ) throws -> (record: DocumentRecord, passages: [DocumentPassage])? {
        try read { database in
            try origin?.check(database)
            guard let row = try Self.row(ofSourceURI: uri, in: database) else { return nil }
            let rows = try IndexStatement(
                "SELECT text, page FROM passage WHERE id BETWEEN ?1 AND ?2 ORDER BY id",
                in: database
            )
            rows.bind(row.firstChunk, at: 1)
            rows.bind(row.firstChunk + row.chunkCount - 1, at: 2)
            var passages: [DocumentPassage] = []
            while try rows.step() {
                let page = rows.isNull(1) ? nil : Int(rows.integer(1))
                passages.append(DocumentPassage(text: rows.string(0), page: page))
            }
            return (row.record, passages)
        }
    }

    private static func row(
        ofSourceURI uri: String,
        in database: Database
    ) throws -> (record: DocumentRecord, firstChunk: Int64, chunkCount: Int64)? {
        let row = try IndexStatement(
            """
            SELECT relative_path, mime_type, fingerprint, has_records, first_chunk, chunk_count FROM document
            WHERE source_uri = ?1
            """,
            in: database
        )
        try row.bind(bytes: Array(uri.utf8), at: 1)
        guard try row.step() else { return nil }
        defer { row.reset() }
        let record = DocumentRecord(
            relativePath: row.string(0),
            mimeType: row.string(1),
            fingerprint: row.bytes(2),
            hasRecords: row.integer(3) != 0
        )
        return (record, row.integer(4), row.integer(5))
    }
}
#endif
