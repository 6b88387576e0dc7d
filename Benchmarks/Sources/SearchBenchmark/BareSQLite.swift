import GRDBSQLite

/// SQLite by its C interface, with nothing between: one connection, statements prepared once.
final class BareSQLite {
    struct Failure: Error {
        let message: String
    }

    private var connection: OpaquePointer?

    init(path: String) throws {
        guard sqlite3_open(path, &connection) == SQLITE_OK else { throw Failure(message: "cannot open \(path)") }
        try run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -8000")
    }

    deinit {
        sqlite3_close_v2(connection)
    }

    func run(_ sql: String) throws {
        guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else {
            throw Failure(message: String(cString: sqlite3_errmsg(connection)))
        }
    }

    func prepare(_ sql: String) throws -> BareStatement {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil) == SQLITE_OK
        else { throw Failure(message: String(cString: sqlite3_errmsg(connection))) }
        return BareStatement(statement)
    }
}

final class BareStatement {
    private let statement: OpaquePointer?
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ statement: OpaquePointer?) {
        self.statement = statement
    }

    deinit {
        sqlite3_finalize(statement)
    }

    func bind(_ text: String, at index: Int32) {
        sqlite3_bind_text(statement, index, text, -1, Self.transient)
    }

    func bind(_ number: Int, at index: Int32) {
        sqlite3_bind_int64(statement, index, Int64(number))
    }

    /// Steps to the end and returns the first column of every row.
    @discardableResult
    func integers() -> [Int64] {
        var rows: [Int64] = []
        while sqlite3_step(statement) == SQLITE_ROW { rows.append(sqlite3_column_int64(statement, 0)) }
        sqlite3_reset(statement)
        return rows
    }
}
