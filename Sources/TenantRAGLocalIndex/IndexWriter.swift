#if Local
import GRDB
import GRDBSQLite
import TenantRAGFilters
import TenantRAGJSON
import TenantRAGPassages

/// Puts documents into the tables and takes them out, within one transaction.
///
/// What attributes add up to is collected here and written once at the end (`finish`).
struct IndexWriter {
    private let database: Database
    private let identity: ChunkIdentity
    private var numbers = AttributeNumbers()
    private var nextChunk: Int64
    private var hasRemoved = false

    private let insertDocument: IndexStatement
    private let insertChunk: IndexStatement
    private let insertPassage: IndexStatement
    private let insertWords: IndexStatement

    init(_ database: Database) throws {
        self.database = database
        let last = try IndexStatement("SELECT COALESCE(MAX(id), 0) FROM chunk", in: database)
        nextChunk = try last.step() ? last.integer(0) + 1 : 1
        last.reset()
        insertDocument = try IndexStatement(
            """
            INSERT INTO document
            (source_uri, relative_path, mime_type, fingerprint, first_chunk, chunk_count, has_records, attributes)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """,
            in: database
        )
        insertChunk = try IndexStatement("INSERT INTO chunk VALUES (?1, ?2, ?3, ?4)", in: database)
        insertPassage = try IndexStatement("INSERT INTO passage VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", in: database)
        insertWords = try IndexStatement(
            "INSERT INTO passage_search (rowid, text, context, tokens) VALUES (?1, ?2, ?3, ?4)",
            in: database
        )
        identity = try ChunkIdentity()
    }

    /// Stores a document in place of what stands at its source URI.
    mutating func insert(_ document: IngestedDocument) throws {
        guard zip(document.chunks, document.chunks.dropFirst()).allSatisfy({ $0.ordinal < $1.ordinal }) else {
            throw SearchIndexError(
                .invalidDocument,
                "the chunks of \(document.relativePath) do not stand in the order of their ordinals"
            )
        }
        try remove(sourceURI: document.sourceURI)
        let shared = DocumentAttributes(document)
        try insertDocument.bind(bytes: Array(document.sourceURI.utf8), at: 1)
        try insertDocument.bind(bytes: Array(document.relativePath.utf8), at: 2)
        try insertDocument.bind(bytes: Array(document.mimeType.utf8), at: 3)
        try insertDocument.bind(bytes: document.fingerprint, at: 4)
        insertDocument.bind(nextChunk, at: 5)
        insertDocument.bind(Int64(document.chunks.count), at: 6)
        let hasRecords = document.chunks.contains { !$0.attributes.isEmpty }
        insertDocument.bind(Int64(hasRecords ? 1 : 0), at: 7)
        try insertDocument.bind(bytes: AttributeCoding.bytes(document.attributes), at: 8)
        try insertDocument.run()

        let id = database.lastInsertedRowID
        let facts = shared.facts
        let ids = try facts.map { try numbers.id(of: $0, in: database) }
        let words = ids.map(AttributeExpression.word).joined(separator: " ")
        for chunk in document.chunks {
            try insert(chunk, of: document, shared: shared, id: id, ids: ids, words: words)
            nextChunk += 1
        }
    }

    private mutating func insert(
        _ chunk: IngestedChunk,
        of document: IngestedDocument,
        shared: DocumentAttributes,
        id: Int64,
        ids: [Int64],
        words: String
    ) throws {
        var (ids, words) = (ids, words)
        if !chunk.attributes.isEmpty || chunk.page != nil {
            // A chunk's attribute hides the document's of the same key, as it does when filters are evaluated.
            let facts = shared.facts(with: chunk)
            ids = try facts.map { try numbers.id(of: $0, in: database) }
            words = ids.map(AttributeExpression.word).joined(separator: " ")
        }
        let length = ChunkLength.words(in: chunk.text) + ChunkLength.words(in: chunk.searchContext)
        numbers.add(chunks: 1, length: length, to: ids)

        insertChunk.bind(nextChunk, at: 1)
        insertChunk.bind(id, at: 2)
        insertChunk.bind(Int64(chunk.ordinal), at: 3)
        insertChunk.bind(length, at: 4)
        try insertChunk.run()

        insertPassage.bind(nextChunk, at: 1)
        if let page = chunk.page {
            insertPassage.bind(Int64(page), at: 2)
        } else {
            insertPassage.bindNull(at: 2)
        }
        let chunkID = try identity.bytes(
            sourceURI: document.sourceURI,
            ordinal: chunk.ordinal,
            text: chunk.text
        )
        try insertPassage.bind(bytes: chunkID, at: 3)
        if chunk.attributes.isEmpty {
            insertPassage.bindNull(at: 4)
        } else {
            try insertPassage.bind(bytes: AttributeCoding.bytes(chunk.attributes), at: 4)
        }
        try insertPassage.bind(text: words, at: 5)
        try insertPassage.bind(text: chunk.searchContext, at: 6)
        try insertPassage.bind(text: chunk.text, at: 7)
        try insertPassage.run()

        insertWords.bind(nextChunk, at: 1)
        try insertWords.bind(text: chunk.text, at: 2)
        try insertWords.bind(text: chunk.searchContext, at: 3)
        try insertWords.bind(text: words, at: 4)
        try insertWords.run()
    }

    /// Removes a document with its chunks; does nothing when there is none at the URI.
    mutating func remove(sourceURI: String) throws {
        let find = try IndexStatement(
            "SELECT id, first_chunk, chunk_count FROM document WHERE source_uri = ?1",
            in: database
        )
        try find.bind(bytes: Array(sourceURI.utf8), at: 1)
        guard try find.step() else { return }
        hasRemoved = true
        let (id, first, last) = (find.integer(0), find.integer(1), find.integer(1) + find.integer(2) - 1)
        find.reset()

        let chunks = try IndexStatement(
            """
            SELECT p.tokens, c.length FROM chunk c CROSS JOIN passage p ON p.id = c.id WHERE c.id BETWEEN ?1 AND ?2
            """,
            in: database
        )
        chunks.bind(first, at: 1)
        chunks.bind(last, at: 2)
        while try chunks.step() {
            let ids = chunks.string(0).split(separator: " ").compactMap { Int64($0.dropFirst(2)) }
            numbers.add(chunks: -1, length: -chunks.integer(1), to: ids)
        }
        for sql in [
            // FTS5 needs the very words that it was given.
            """
            INSERT INTO passage_search (passage_search, rowid, text, context, tokens)
            SELECT 'delete', id, text, context, tokens FROM passage WHERE id BETWEEN ?1 AND ?2
            """,
            "DELETE FROM passage WHERE id BETWEEN ?1 AND ?2",
            "DELETE FROM chunk WHERE id BETWEEN ?1 AND ?2",
        ] {
            let statement = try IndexStatement(sql, in: database)
            statement.bind(first, at: 1)
            statement.bind(last, at: 2)
            try statement.run()
        }
        let delete = try IndexStatement("DELETE FROM document WHERE id = ?1", in: database)
        delete.bind(id, at: 1)
        try delete.run()
    }

    /// Writes what the attributes add up to, and that text was removed; the last step of every transaction.
    mutating func finish() throws {
        try numbers.write(to: database)
        if hasRemoved { try IndexErasure.recordRemoval(in: database) }
        hasRemoved = false
    }
}
#endif
