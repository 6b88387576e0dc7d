#if Local
import GRDB
import GRDBSQLite

/// A prepared statement of one connection, bound and read by bytes.
///
/// GRDB owns and caches the statement. Its bindings are not used because its strings end at the first NUL: two
/// attribute values that differ after one would be the same.
@safe
struct IndexStatement {
    private let statement: Statement
    private let pointer: OpaquePointer

    init(_ sql: String, in database: Database) throws {
        statement = try database.cachedStatement(sql: sql)
        unsafe pointer = statement.sqliteStatement
    }

    func bind(_ value: Int64, at index: Int32) {
        _ = unsafe sqlite3_bind_int64(pointer, index, value)
    }

    func bind(_ value: Double, at index: Int32) {
        _ = unsafe sqlite3_bind_double(pointer, index, value)
    }

    func bindNull(at index: Int32) {
        _ = unsafe sqlite3_bind_null(pointer, index)
    }

    /// Binds a string's bytes as TEXT, NULs included.
    func bind(text: String, at index: Int32) throws {
        var text = text
        let result = text.withUTF8 { bytes in
            let characters = unsafe UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
            return unsafe sqlite3_bind_text64(
                pointer,
                index,
                characters,
                UInt64(bytes.count),
                transient,
                UInt8(SQLITE_UTF8)
            )
        }
        try check(result)
    }

    /// Binds bytes as a BLOB, which SQLite compares by `memcmp`.
    func bind(bytes: some Collection<UInt8>, at index: Int32) throws {
        let result =
            unsafe bytes.withContiguousStorageIfAvailable { unsafe bindBlob($0, at: index) }
            ?? Array(bytes).withUnsafeBufferPointer { unsafe bindBlob($0, at: index) }
        try check(result)
    }

    private func bindBlob(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int32) -> Int32 {
        guard let base = bytes.baseAddress, !bytes.isEmpty else {
            return unsafe sqlite3_bind_zeroblob(pointer, index, 0)
        }
        return unsafe sqlite3_bind_blob64(pointer, index, base, UInt64(bytes.count), transient)
    }

    /// Goes to the next row; false, and ready for the next use, when there is none.
    func step() throws -> Bool {
        let result = unsafe sqlite3_step(pointer)
        if result == SQLITE_ROW { return true }
        reset()
        try check(result == SQLITE_DONE ? SQLITE_OK : result)
        return false
    }

    /// Runs a statement that returns no rows.
    func run() throws {
        while try step() {}
    }

    /// Ends a statement before its last row.
    func reset() {
        _ = unsafe sqlite3_reset(pointer)
    }

    func integer(_ column: Int32) -> Int64 {
        unsafe sqlite3_column_int64(pointer, column)
    }

    func isNull(_ column: Int32) -> Bool {
        unsafe sqlite3_column_type(pointer, column) == SQLITE_NULL
    }

    func string(_ column: Int32) -> String {
        unsafe withBytes(column) { unsafe String(decoding: $0, as: UTF8.self) }
    }

    func bytes(_ column: Int32) -> [UInt8] {
        unsafe withBytes(column) { unsafe Array($0) }
    }

    /// Appends a BLOB of 32-bit counts to an array.
    func appendCounts(_ column: Int32, count: Int, to counts: inout [UInt32]) throws {
        try unsafe withBytes(column) { bytes in
            guard bytes.count == count * MemoryLayout<UInt32>.size else {
                throw SearchIndexError(sqlite: SQLITE_CORRUPT)
            }
            for index in 0..<count {
                unsafe counts.append(
                    bytes.loadUnaligned(fromByteOffset: index * MemoryLayout<UInt32>.size, as: UInt32.self)
                )
            }
        }
    }

    /// The pointer is valid inside the closure alone.
    private func withBytes<Result>(
        _ column: Int32,
        _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        let start = unsafe sqlite3_column_blob(pointer, column)
        let count = unsafe Int(sqlite3_column_bytes(pointer, column))
        return try unsafe body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
    }

    private func check(_ result: Int32) throws {
        guard result == SQLITE_OK else { throw SearchIndexError(sqlite: result) }
    }

    /// SQLITE_TRANSIENT: SQLite copies what is bound.
    private var transient: sqlite3_destructor_type {
        unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }
}
#endif
