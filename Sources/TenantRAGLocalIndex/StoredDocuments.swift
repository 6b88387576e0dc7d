#if Local
import GRDB
import GRDBSQLite

/// The documents that one search has looked at, each read once.
struct StoredDocuments {
    struct Document {
        let attributes: DocumentAttributes
        /// A Boolean value that indicates whether chunks have attributes of their own.
        let hasRecords: Bool
    }

    private let database: Database
    private let dataSourceID: String
    private var known: [Int64: Document] = [:]
    /// More than this many are read again when they are needed again, to bound memory.
    private static let maximumKnown = 2_000

    init(dataSourceID: String, in database: Database) {
        self.database = database
        self.dataSourceID = dataSourceID
    }

    /// A document by its row.
    mutating func document(_ id: Int64) throws -> Document {
        if let document = known[id] { return document }
        let row = try IndexStatement(
            "SELECT source_uri, mime_type, has_records, attributes FROM document WHERE id = ?1",
            in: database
        )
        row.bind(id, at: 1)
        guard try row.step() else { throw SearchIndexError(sqlite: SQLITE_CORRUPT) }
        defer { row.reset() }
        let document = try Document(
            attributes: DocumentAttributes(
                sourceURI: row.string(0),
                mimeType: row.string(1),
                dataSourceID: dataSourceID,
                attributes: AttributeCoding.attributes(row.bytes(3))
            ),
            hasRecords: row.integer(2) != 0
        )
        if known.count >= Self.maximumKnown { known.removeAll(keepingCapacity: true) }
        known[id] = document
        return document
    }

    /// A document's source URI as the bytes that it is ordered by.
    func sourceURI(_ id: Int64) throws -> [UInt8] {
        if let document = known[id] { return Array(document.attributes.sourceURI.utf8) }
        let row = try IndexStatement("SELECT source_uri FROM document WHERE id = ?1", in: database)
        row.bind(id, at: 1)
        guard try row.step() else { throw SearchIndexError(sqlite: SQLITE_CORRUPT) }
        defer { row.reset() }
        return row.bytes(0)
    }
}
#endif
