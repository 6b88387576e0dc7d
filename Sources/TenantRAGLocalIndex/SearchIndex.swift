#if Local
import GRDB

/// Full-text search over chunks of documents, for many tenants in one SQLite file that do not see one another.
///
/// A search sees the chunks that its filter admits and nothing else: which chunks match, how they score (BM25 over the
/// admitted chunks alone), how equal scores are ordered and how many there are do not change by a bit whatever other
/// documents are added, changed or removed.
///
/// ```swift
/// let index = try SearchIndex(location: .file("documents.sqlite"))
/// try index.replace(documents)
/// let results = try index.search(SearchQuery(text: "Who finds the radio?", filter: scope.filter, limit: 5))
/// ```
///
/// Any number of threads and processes may search while one writes; each search sees one state. A second writer waits up to
/// ten seconds.
package final class SearchIndex: Sendable {
    /// The storage of an index.
    package enum Location: Sendable, Hashable {
        /// In memory, until the index is released.
        case memory
        /// In a file, with its write-ahead log beside it. It is created when it is missing; its folder must exist.
        case file(String)
    }

    let database: any DatabaseWriter
    /// The value of `x-amz-bedrock-kb-data-source-id` on every chunk.
    package let dataSourceID: String
    /// Whose documents it holds; nil where that is not checked.
    let origin: IndexOrigin?
    /// A Boolean value that indicates whether it is in files.
    let isFile: Bool

    /// Opens an index, or creates an empty one.
    ///
    /// - Parameters:
    ///   - location: Where it is kept.
    ///   - dataSourceID: The built-in attribute that Bedrock gives a data source's chunks.
    ///   - origin: Whose documents it is to hold. Nil to take it as it is.
    ///   - mismatch: What becomes of an index of another origin or layout.
    /// - Throws: `SearchIndexError` when the file is no index, of another version or origin, damaged or not to be opened.
    ///   Such a file is left as it is.
    package init(
        location: Location,
        dataSourceID: String = "LOCAL00000",
        origin: IndexOrigin? = nil,
        mismatch: MismatchedIndexPolicy = .refuse
    ) throws {
        self.dataSourceID = dataSourceID
        self.origin = origin
        var configuration = Self.configuration
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            try PageScrubber.install(on: database)
            try FullTextExtension.register(in: database)
            try database.execute(
                sql: """
                    PRAGMA secure_delete = ON; PRAGMA max_page_count = \(PageScrubber.maximumPageCount - 1);
                    PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY
                    """
            )
        }
        switch location {
        case .memory:
            isFile = false
            database = try SearchIndexError.mapping { try DatabaseQueue(configuration: configuration) }
        case .file(let path):
            isFile = true
            let file = IndexFile(path: path)
            if try !file.create() {
                try Self.refuseForeignFile(at: path, mismatch)
                try file.tighten()
            }
            database = try SearchIndexError.mapping {
                try DatabasePool(path: path, configuration: configuration)
            }
        }
        try write { try Self.prepare($0, for: origin, mismatch) }
        if mismatch.rebuilds { try eraseDiscarded() }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.foreignKeysEnabled = false
        return configuration
    }

    /// Creates the tables, or checks that they are this origin's and can be read.
    private static func prepare(
        _ database: Database,
        for origin: IndexOrigin?,
        _ mismatch: MismatchedIndexPolicy
    ) throws {
        do {
            try IndexSchema.prepare(database)
            try IndexErasure.prepare(database)
            try origin?.claim(database)
        } catch let error as SearchIndexError where error.isMismatch && mismatch.rebuilds {
            try IndexSchema.discard(database)
            try IndexSchema.prepare(database)
            try IndexErasure.prepare(database)
            try IndexErasure.recordDiscard(in: database)
            try origin?.claim(database)
        }
    }

    /// Writes a file that was rebuilt anew while there is nothing in it yet.
    private func eraseDiscarded() throws {
        while case .vacuum? = try read({ try IndexErasure($0).next }) { _ = try eraseStep() }
    }

    /// Checks before the pool does: opening one turns any database into one with a write-ahead log.
    private static func refuseForeignFile(at path: String, _ mismatch: MismatchedIndexPolicy) throws {
        try SearchIndexError.mapping {
            var configuration = configuration
            // Closing it may write the log of a process that crashed into the database.
            configuration.prepareDatabase { try PageScrubber.install(on: $0) }
            let probe = try DatabaseQueue(path: path, configuration: configuration)
            defer { try? probe.close() }
            do {
                try probe.read { _ = try IndexSchema.isEmpty($0) }
            } catch let error as SearchIndexError where error.isMismatch && mismatch.rebuilds {}
        }
    }

    /// Runs a change as one transaction, which other processes see whole or not at all.
    func write(_ body: (Database) throws -> Void) throws {
        try SearchIndexError.mapping {
            try database.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    try body(database)
                    return .commit
                }
            }
        }
    }

    /// Runs what must not stand in a transaction.
    func writeWithoutTransaction(_ body: (Database) throws -> Void) throws {
        try SearchIndexError.mapping { try database.writeWithoutTransaction(body) }
    }

    /// Runs reads on one state of the database.
    func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try SearchIndexError.mapping { try database.read(body) }
    }

    /// Closes the file.
    ///
    /// Searches and changes throw ``SearchIndexError/Code/closed`` from then on; closing again does nothing.
    package func close() {
        // It fails only while a statement runs; the file is then closed when the index is released.
        try? database.close()
    }
}

extension SearchIndex {
    /// The chunks that the filter admits and that hold a word of the text, best first.
    ///
    /// A text without words has no hits. Pages are exact as long as the admitted chunks stay the same.
    ///
    /// - Parameter query: What to look for and among which chunks.
    /// - Returns: The hits of the wanted page, and how many there are in all.
    /// - Throws: `SearchIndexError`, with ``SearchIndexError/Code/invalidQuery`` for a limit below 1, an offset
    ///   below 0 and a text that is too long.
    package func search(_ query: SearchQuery) throws -> SearchResults {
        guard query.limit >= 1, query.offset >= 0 else {
            throw SearchIndexError(
                .invalidQuery,
                "limit is \(query.limit) and offset \(query.offset), they start at 1 and 0"
            )
        }
        return try read { database in
            try origin?.check(database)
            var search = try IndexSearch(query, dataSourceID: dataSourceID, in: database)
            return try search.results()
        }
    }
}
#endif
