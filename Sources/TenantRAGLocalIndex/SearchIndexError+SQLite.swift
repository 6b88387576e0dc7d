#if Local
import GRDB
import GRDBSQLite

extension SearchIndexError {
    /// Creates an error from a result code.
    ///
    /// SQLite's own message stays out: it may quote what was bound.
    init(sqlite result: Int32) {
        let primary = result & 0xFF
        let name = unsafe String(cString: sqlite3_errstr(result))
        let reason = "SQLite error \(result) (\(name))"
        switch primary {
        case SQLITE_NOTADB:
            self.init(.notAnIndex, "the file is not a SQLite database; choose another path or remove it")
        case SQLITE_CORRUPT:
            self.init(.corrupted, "\(reason); remove the file and ingest again")
        case SQLITE_CANTOPEN:
            self.init(.cannotOpen, "\(reason); the folder must exist and be writable")
        case SQLITE_BUSY, SQLITE_LOCKED:
            self.init(.busy, "\(reason); another process is writing, try again")
        case SQLITE_FULL:
            self.init(.diskFull, "\(reason); nothing of this change was stored")
        case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH:
            self.init(.readOnly, "\(reason); file and folder must be writable")
        case SQLITE_MISUSE:
            self.init(.closed, "the index is closed")
        default:
            self.init(.failed, reason)
        }
    }

    /// Runs a closure and turns what SQLite and GRDB throw into this type.
    static func mapping<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw SearchIndexError(sqlite: error.extendedResultCode.rawValue)
        }
    }
}
#endif
