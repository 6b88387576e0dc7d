#if Local
import GRDB
import GRDBSQLite
package import TenantRAGPassages

/// The row of an index that says which removals have left text in its files, and the steps that erase it.
///
/// A removal takes rows out of the tables at once, and `secure_delete` overwrites them. Two copies remain until later:
///
/// - Words in the full-text index. Before SQLite 3.42 FTS5 marks a removed row and keeps its words until the segments that hold
///   them are merged into one; from 3.42 on, its option `secure-delete` takes them out at once.
/// - Pages in the write-ahead log, until a checkpoint has written all of it and truncated it.
///
/// Removals are counted, and each number below is a count up to which something is done; all of it is in the database, so a
/// process that ends in between leaves nothing forgotten.
struct IndexErasure: Sendable, Hashable {
    /// The number of transactions have removed text.
    var removed: Int64
    /// The last removal that left its words in segments.
    var marked: Int64
    /// The value of `removed` when the merge under way began; nil when there is none.
    var merging: Int64?
    /// The removals whose words are merged away.
    var merged: Int64
    /// The removals of which no file holds text.
    var erased: Int64
    /// About how many pages the merge under way reads, and how many it has.
    var pageCount: Int64
    var pagesDone: Int64
    /// A Boolean value that indicates whether the whole file is to be written anew, because what wrote it before did
    /// not overwrite what it removed.
    var needsVacuum: Bool

    init(_ database: Database) throws {
        let row = try IndexStatement(
            "SELECT removed, marked, merging, merged, erased, page_count, pages_done, needs_vacuum FROM erasure",
            in: database
        )
        guard try row.step() else { throw SearchIndexError(sqlite: SQLITE_CORRUPT) }
        defer { row.reset() }
        removed = row.integer(0)
        marked = row.integer(1)
        merging = row.isNull(2) ? nil : row.integer(2)
        merged = row.integer(3)
        erased = row.integer(4)
        pageCount = row.integer(5)
        pagesDone = row.integer(6)
        needsVacuum = row.integer(7) != 0
    }

    /// The next step.
    var next: IndexErasureStep? {
        if needsVacuum { return .vacuum }
        if marked > merged { return .merge }
        return removed > erased ? .truncate : nil
    }

    /// Counts a removal in its own transaction.
    static func recordRemoval(in database: Database) throws {
        try IndexStatement(
            hasSecureDelete
                ? "UPDATE erasure SET removed = removed + 1"
                : "UPDATE erasure SET removed = removed + 1, marked = removed + 1",
            in: database
        )
        .run()
    }

    /// Notes in a new database that the file held an index of another kind before.
    static func recordDiscard(in database: Database) throws {
        try database.execute(sql: "UPDATE erasure SET removed = removed + 1, needs_vacuum = 1")
    }

    /// A Boolean value that indicates whether FTS5 takes words out of its segments when a row is removed.
    static let hasSecureDelete = sqlite3_libversion_number() >= 3_042_000

    /// Prepares the full-text index for the SQLite at hand.
    ///
    /// - Throws: ``SearchIndexError`` when a later SQLite has written segments that this one cannot read.
    static func prepare(_ database: Database) throws {
        func setting(_ key: String) throws -> Int64 {
            let row = try IndexStatement("SELECT v FROM passage_search_config WHERE k = ?1", in: database)
            try row.bind(text: key, at: 1)
            defer { row.reset() }
            return try row.step() ? row.integer(0) : 0
        }
        if hasSecureDelete {
            guard try setting("secure-delete") == 0 else { return }
            try database.execute(
                sql: "INSERT INTO passage_search (passage_search, rank) VALUES ('secure-delete', 1)"
            )
        } else if try setting("version") > 4 {
            throw SearchIndexError(
                .unsupportedVersion,
                "the file was changed with SQLite 3.42 or later, and this is \(unsafe String(cString: sqlite3_libversion())); "
                    + "use that one, or set mismatchedIndex to .rebuild and ingest again"
            )
        }
    }

    /// Merges some pages of the full-text index, within one transaction.
    ///
    /// A merge takes in all segments that there are when it begins; what is stored meanwhile makes new ones.
    ///
    /// - Parameters:
    ///   - pages: About how many pages of about 1,000 bytes.
    ///   - database: The database, in a transaction.
    /// - Throws: What SQLite reports.
    static func merge(pages: Int64, in database: Database) throws {
        let erasure = try IndexErasure(database)
        guard erasure.next == .merge else { return }
        func merge(_ pages: Int64) throws -> Bool {
            let before = database.totalChangesCount
            let merge = try IndexStatement(
                "INSERT INTO passage_search (passage_search, rank) VALUES ('merge', ?1)",
                in: database
            )
            merge.bind(pages, at: 1)
            try merge.run()
            // One change is the command itself (https://www.sqlite.org/fts5.html#the_merge_command).
            return database.totalChangesCount - before >= 2
        }
        if erasure.merging == nil {
            try database.execute(
                sql: """
                    UPDATE erasure SET merging = removed, pages_done = 0,
                    page_count = (SELECT COUNT(*) FROM passage_search_idx)
                    """
            )
            // A negative number makes all segments the merge's input.
            _ = try merge(-pages)
        } else if try !merge(pages) {
            try database.execute(sql: "UPDATE erasure SET merged = merging, merging = NULL")
            return
        }
        let count = try IndexStatement("UPDATE erasure SET pages_done = pages_done + ?1", in: database)
        count.bind(pages, at: 1)
        try count.run()
    }
}

/// A step on the way to an erased index, short enough to wait for.
enum IndexErasureStep: Sendable, Hashable {
    /// The whole file is written anew.
    case vacuum
    /// Segments of the full-text index are merged, some pages at a time.
    case merge
    /// The write-ahead log is written into the database and truncated.
    case truncate
}

extension ErasureStatus {
    fileprivate init(_ erasure: IndexErasure) {
        self.init(
            pendingChangeCount: Int(erasure.removed - erasure.erased),
            pageCount: erasure.merging == nil ? 0 : Int(erasure.pageCount),
            pagesDone: erasure.merging == nil ? 0 : Int(min(erasure.pagesDone, erasure.pageCount))
        )
    }
}

extension SearchIndex {
    /// About how many pages of the full-text index one step merges: a megabyte, some tens of milliseconds.
    package static let erasurePageCount: Int64 = 1_000

    /// Returns the state of erasure.
    package func erasureStatus() throws -> ErasureStatus {
        guard isFile else { return .complete }
        return try read { database in
            try origin?.check(database)
            return ErasureStatus(try IndexErasure(database))
        }
    }

    /// Takes one step; searches go on meanwhile.
    ///
    /// - Returns: What is left to erase.
    /// - Throws: ``SearchIndexError``, with the code `busy` when a search that began long ago, or another process, keeps
    ///   the log from being truncated.
    package func eraseStep(pages: Int64 = erasurePageCount) throws -> ErasureStatus {
        guard isFile else { return .complete }
        let erasure = try read { database in
            try origin?.check(database)
            return try IndexErasure(database)
        }
        switch erasure.next {
        case nil: return .complete
        case .merge: try write { try IndexErasure.merge(pages: pages, in: $0) }
        case .vacuum:
            try writeWithoutTransaction { database in
                try database.execute(sql: "VACUUM; UPDATE erasure SET needs_vacuum = 0")
            }
        case .truncate:
            try writeWithoutTransaction { database in
                // What was removed by now; what another process removes meanwhile is not counted.
                let erasure = try IndexErasure(database)
                guard erasure.next == .truncate else { return }
                _ = try database.checkpoint(.truncate)
                let done = try IndexStatement("UPDATE erasure SET erased = ?1", in: database)
                done.bind(erasure.removed, at: 1)
                try done.run()
            }
        }
        return try erasureStatus()
    }
}
#endif
