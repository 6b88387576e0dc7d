#if Local
internal import GRDB
internal import GRDBSQLite
public import TenantRAGBase

/// An error that explains why the index could not be opened, searched or written.
///
/// Neither message nor description holds document text, a question, a filter's values or SQL.
public struct SearchIndexError: CodedError {
    /// The kind of failure.
    ///
    /// The set is open: later versions may add codes.
    public struct Code: ErrorCode {
        /// The code's name, fit for logs and metrics.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }

        /// The file is not an index of this library.
        public static let notAnIndex = Code(rawValue: "notAnIndex")
        /// The file was made by a version of this library with another layout.
        public static let unsupportedVersion = Code(rawValue: "unsupportedVersion")
        /// The file holds the documents of another folder, knowledge base or source base.
        ///
        /// Nothing was changed; `LocalKnowledgeBaseConfiguration.mismatchedIndex` of `TenantRAGLocal` says what else may happen.
        public static let otherOrigin = Code(rawValue: "otherOrigin")
        /// Other users of the machine may open the file, and its mode cannot be changed.
        public static let unsafePermissions = Code(rawValue: "unsafePermissions")
        /// The file is damaged.
        public static let corrupted = Code(rawValue: "corrupted")
        /// The file cannot be opened or created.
        public static let cannotOpen = Code(rawValue: "cannotOpen")
        /// Another process held the file for longer than this one waits.
        public static let busy = Code(rawValue: "busy")
        /// There is no room left on the disk.
        public static let diskFull = Code(rawValue: "diskFull")
        /// The file may be read but not written.
        public static let readOnly = Code(rawValue: "readOnly")
        /// The index was closed before.
        public static let closed = Code(rawValue: "closed")
        /// The query is outside the limits.
        public static let invalidQuery = Code(rawValue: "invalidQuery")
        /// The filter has too many conditions or nests too deep.
        public static let filterTooComplex = Code(rawValue: "filterTooComplex")
        /// A document cannot be stored as it is.
        public static let invalidDocument = Code(rawValue: "invalidDocument")
        /// Anything else that SQLite reports.
        public static let failed = Code(rawValue: "failed")
    }

    /// The kind of failure.
    public let code: Code
    /// The failure, its position, and the way to mend it.
    public let message: String

    /// The class of the problem.
    public var category: ErrorCategory {
        switch code {
        case .busy: .unavailable
        case .invalidQuery, .filterTooComplex, .invalidDocument: .invalid
        default: .configuration
        }
    }

    /// True: the text holds no document, question, filter value or SQL.
    public var isLoggable: Bool { true }

    /// A Boolean value that indicates whether the file is an index, and made for something else.
    var isMismatch: Bool { code == .otherOrigin || code == .unsupportedVersion }

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}

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
