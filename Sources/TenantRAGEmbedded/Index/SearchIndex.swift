#if Embedded
    import FoundationEssentials
    import GRDB
    import GRDBSQLite

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
        /// Where an index is kept.
        package enum Location: Sendable, Hashable {
            /// In memory, until the index is released.
            case memory
            /// In a file, with its write-ahead log beside it. It is created when it is missing; its folder must exist.
            case file(String)
        }

        let database: any DatabaseWriter
        /// What `x-amz-bedrock-kb-data-source-id` says on every chunk.
        let dataSourceID: String

        /// Opens an index, or creates an empty one.
        ///
        /// - Parameters:
        ///   - location: Where it is kept.
        ///   - dataSourceID: The built-in attribute that Bedrock gives a data source's chunks.
        ///   - origin: Whose documents it is to hold: an index of another origin is emptied. Nil to take it as it is.
        /// - Throws: `SearchIndexError` when the file is no index, of another version, damaged or not to be opened. Such a file
        ///   is left as it is.
        package init(location: Location, dataSourceID: String = "EMBEDDED00", origin: IndexOrigin? = nil) throws {
            self.dataSourceID = dataSourceID
            var configuration = Configuration()
            configuration.busyMode = .timeout(10)
            configuration.foreignKeysEnabled = false
            configuration.maximumReaderCount = 4
            configuration.prepareDatabase { database in
                try FullTextExtension.register(in: database)
                try database.execute(sql: "PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY")
            }
            switch location {
            case .memory:
                database = try SearchIndexError.mapping { try DatabaseQueue(configuration: configuration) }
            case .file(let path):
                try Self.refuseForeignFile(at: path)
                database = try SearchIndexError.mapping {
                    try DatabasePool(path: path, configuration: configuration)
                }
            }
            try write { database in
                try IndexSchema.prepare(database)
                try origin?.claim(database)
            }
        }

        /// Looks before the pool does: opening one turns any database into one with a write-ahead log.
        private static func refuseForeignFile(at path: String) throws {
            guard FileManager.default.fileExists(atPath: path) else { return }
            try SearchIndexError.mapping {
                var configuration = Configuration()
                configuration.busyMode = .timeout(10)
                let probe = try DatabaseQueue(path: path, configuration: configuration)
                defer { try? probe.close() }
                try probe.read { _ = try IndexSchema.isEmpty($0) }
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
#endif
