#if Local
import GRDB
import GRDBSQLite

/// The tables of an index, and the marks by which a file is known to be one.
///
/// - `document`: a file, its attributes as JSON, and the range of its chunks.
/// - `chunk`: what scoring needs of every candidate, in narrow rows.
/// - `passage`: what only the hits need. `tokens` holds the attributes' words, kept so that the full-text index can be
///   told exactly what to take out again.
/// - `passage_search`: the words of text, search context and attributes, without a copy of the text.
/// - `attribute`: a number for each different attribute value, and how many chunks with how many words have it.
/// - `origin`: whose documents these are; no row for an index that was opened without saying so.
/// - `erasure`: which removals have left text in the files so far (``IndexErasure``).
enum IndexSchema {
    /// SQLite's `application_id`, here the letters TRAG.
    static let applicationID: Int64 = 0x5452_4147
    /// SQLite's `user_version`.
    ///
    /// A file of another version is refused, or rebuilt where the configuration says so. Files before version 3 were
    /// written without erasing what was removed.
    static let version: Int64 = 3

    private static let statements = [
        """
        CREATE TABLE document (
            id INTEGER PRIMARY KEY,
            source_uri BLOB NOT NULL UNIQUE,
            relative_path BLOB NOT NULL,
            mime_type BLOB NOT NULL,
            fingerprint BLOB NOT NULL,
            first_chunk INTEGER NOT NULL,
            chunk_count INTEGER NOT NULL,
            has_records INTEGER NOT NULL,
            attributes BLOB NOT NULL
        )
        """,
        """
        CREATE TABLE chunk (
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL,
            ordinal INTEGER NOT NULL,
            length INTEGER NOT NULL
        )
        """,
        """
        CREATE TABLE passage (
            id INTEGER PRIMARY KEY,
            page INTEGER,
            chunk_id BLOB NOT NULL,
            attributes BLOB,
            tokens TEXT NOT NULL,
            context TEXT NOT NULL,
            text TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE attribute (
            id INTEGER PRIMARY KEY,
            key BLOB NOT NULL,
            kind INTEGER NOT NULL,
            value NOT NULL,
            chunk_count INTEGER NOT NULL,
            length INTEGER NOT NULL,
            UNIQUE (key, kind, value)
        )
        """,
        "CREATE TABLE total (id INTEGER PRIMARY KEY CHECK (id = 0), chunk_count INTEGER NOT NULL, length INTEGER NOT NULL)",
        "INSERT INTO total VALUES (0, 0, 0)",
        """
        CREATE TABLE origin (
            id INTEGER PRIMARY KEY CHECK (id = 0),
            knowledge_base BLOB NOT NULL,
            folder BLOB NOT NULL,
            base BLOB NOT NULL
        )
        """,
        """
        CREATE TABLE erasure (
            id INTEGER PRIMARY KEY CHECK (id = 0),
            removed INTEGER NOT NULL,
            marked INTEGER NOT NULL,
            merging INTEGER,
            merged INTEGER NOT NULL,
            erased INTEGER NOT NULL,
            page_count INTEGER NOT NULL,
            pages_done INTEGER NOT NULL,
            needs_vacuum INTEGER NOT NULL
        )
        """,
        "INSERT INTO erasure VALUES (0, 0, 0, NULL, 0, 0, 0, 0, 0)",
        """
        CREATE VIRTUAL TABLE passage_search USING fts5(
            text, context, tokens,
            content = 'passage', content_rowid = 'id', columnsize = 0, detail = full,
            tokenize = '\(FullTextExtension.tokenizer.joined(separator: " "))'
        )
        """,
        "PRAGMA application_id = \(applicationID)",
        "PRAGMA user_version = \(version)",
    ]

    /// Returns whether the database is empty; throws when it holds anything but an index of this version.
    static func isEmpty(_ database: Database) throws -> Bool {
        let application = try value("PRAGMA application_id", in: database)
        let stored = try value("PRAGMA user_version", in: database)
        if application == 0, stored == 0, try value("SELECT COUNT(*) FROM sqlite_master", in: database) == 0 {
            return true
        }
        guard application == applicationID else {
            throw SearchIndexError(
                .notAnIndex,
                "the file is a database of another application; choose another path"
            )
        }
        guard stored == version else {
            throw SearchIndexError(
                .unsupportedVersion,
                "the file has layout \(stored), this version reads \(version); remove the file, or set "
                    + "mismatchedIndex to .rebuild, and ingest again"
            )
        }
        return false
    }

    /// Creates the tables in an empty database; does nothing when they are there.
    static func prepare(_ database: Database) throws {
        guard try isEmpty(database) else { return }
        for statement in statements { try database.execute(sql: statement) }
    }

    /// Drops every table of an index of any version; returns the database to what ``prepare(_:)`` calls empty.
    static func discard(_ database: Database) throws {
        // FTS5 does not even drop a table that a later SQLite has marked as its own format.
        if try value(
            "SELECT COUNT(*) FROM sqlite_master WHERE name = 'passage_search_config'",
            in: database
        ) == 1 {
            try database.execute(sql: "UPDATE passage_search_config SET v = 4 WHERE k = 'version'")
        }
        // Virtual tables first: they drop their own shadow tables.
        for condition in ["sql LIKE 'CREATE VIRTUAL TABLE%'", "name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"] {
            let tables = try IndexStatement(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND \(condition)",
                in: database
            )
            var names: [String] = []
            while try tables.step() { names.append(tables.string(0)) }
            for name in names { try database.execute(sql: "DROP TABLE \(name.quotedDatabaseIdentifier)") }
        }
        try database.execute(sql: "PRAGMA application_id = 0; PRAGMA user_version = 0")
    }

    private static func value(_ sql: String, in database: Database) throws -> Int64 {
        let statement = try IndexStatement(sql, in: database)
        guard try statement.step() else { throw SearchIndexError(sqlite: SQLITE_CORRUPT) }
        defer { statement.reset() }
        return statement.integer(0)
    }
}
#endif
