#if Local
import GRDB
import GRDBSQLite
import TenantRAGFilters

/// The parts of a passage that only a hit needs, or a filter on what differs between a document's chunks.
struct StoredPassage {
    let page: Int?
    let chunkID: String
    let attributes: [String: AttributeValue]
    /// Empty when it was not asked for.
    let text: String

    init(_ id: Int64, withText: Bool, in database: Database) throws {
        let row = try IndexStatement(
            withText
                ? "SELECT page, chunk_id, attributes, text FROM passage WHERE id = ?1"
                : "SELECT page, chunk_id, attributes FROM passage WHERE id = ?1",
            in: database
        )
        row.bind(id, at: 1)
        guard try row.step() else { throw SearchIndexError(sqlite: SQLITE_CORRUPT) }
        defer { row.reset() }
        page = row.isNull(0) ? nil : Int(row.integer(0))
        chunkID = ChunkIdentity.text(row.bytes(1))
        attributes = row.isNull(2) ? [:] : try AttributeCoding.attributes(row.bytes(2))
        text = withText ? row.string(3) : ""
    }
}
#endif
