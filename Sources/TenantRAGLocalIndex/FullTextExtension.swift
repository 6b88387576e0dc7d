#if Local
import GRDB
import GRDBSQLite

/// The function that this index adds to FTS5 through its C interface: the frequency of each word of a query in a row.
///
/// FTS5's own `bm25()` and `rank` are never used: they count over every row, so one tenant's scores would depend on
/// what the others hold.
enum FullTextExtension {
    /// The words' stems are indexed, letter case and diacritics do not count.
    static let tokenizer = ["porter", "unicode61", "remove_diacritics", "2"]

    /// Registers `term_counts(passage_search, first)`: a BLOB with a native 32-bit count for each phrase from `first`.
    static func register(in database: Database) throws {
        let api = try unsafe interface(of: database)
        guard let create = unsafe api.pointee.xCreateFunction else { throw SearchIndexError(sqlite: SQLITE_ERROR) }
        let result = unsafe create(api, "term_counts", nil, countTerms, nil)
        guard result == SQLITE_OK else { throw SearchIndexError(sqlite: result) }
    }

    /// FTS5's interface; it lives as long as the connection.
    static func interface(of database: Database) throws -> UnsafeMutablePointer<fts5_api> {
        var statement: OpaquePointer?
        var api: UnsafeMutablePointer<fts5_api>?
        let result = unsafe sqlite3_prepare_v2(database.sqliteConnection, "SELECT fts5(?1)", -1, &statement, nil)
        guard result == SQLITE_OK else {
            throw SearchIndexError(.failed, "this build of SQLite has no full-text search (FTS5)")
        }
        defer { _ = unsafe sqlite3_finalize(statement) }
        // Both pointers are used by SQLite during this call of `sqlite3_step` only.
        unsafe withUnsafeMutablePointer(to: &api) { place in
            unsafe "fts5_api_ptr".withCString { type in
                _ = unsafe sqlite3_bind_pointer(statement, 1, place, type, nil)
                _ = unsafe sqlite3_step(statement)
            }
        }
        guard let api = unsafe api else {
            throw SearchIndexError(.failed, "this build of SQLite has no full-text search (FTS5)")
        }
        return unsafe api
    }

    private static let countTerms: fts5_extension_function = { api, row, result, argumentCount, arguments in
        guard let api = unsafe api?.pointee, argumentCount == 1, let arguments = unsafe arguments,
            let phraseCount = unsafe api.xPhraseCount, let firstInstance = unsafe api.xPhraseFirst,
            let nextInstance = unsafe api.xPhraseNext
        else {
            unsafe sqlite3_result_error_code(result, SQLITE_MISUSE)
            return
        }
        let end = unsafe phraseCount(row)
        let first = unsafe max(0, min(sqlite3_value_int(arguments[0]), end))
        unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Int(end - first)) { counts in
            for phrase in first..<end {
                var iterator = unsafe Fts5PhraseIter()
                var column: Int32 = 0
                var position: Int32 = 0
                var count: UInt32 = 0
                let code = unsafe firstInstance(row, phrase, &iterator, &column, &position)
                guard code == SQLITE_OK else {
                    unsafe sqlite3_result_error_code(result, code)
                    return
                }
                while column >= 0 {
                    count &+= 1
                    unsafe nextInstance(row, &iterator, &column, &position)
                }
                unsafe counts.initializeElement(at: Int(phrase - first), to: count)
            }
            let byteCount = Int32(counts.count * MemoryLayout<UInt32>.size)
            let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
            unsafe sqlite3_result_blob(result, counts.baseAddress, byteCount, transient)
        }
    }
}
#endif
