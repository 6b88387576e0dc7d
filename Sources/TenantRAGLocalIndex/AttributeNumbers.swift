#if Local
import GRDB

/// The numbers of attributes during one transaction, and by how much their sums change.
struct AttributeNumbers {
    private struct Change {
        var chunks: Int64 = 0
        var length: Int64 = 0
    }

    private var ids: [IndexedAttribute: Int64] = [:]
    private var changes: [Int64: Change] = [:]
    private var total = Change()

    /// More than this many numbers are forgotten and looked up again, to bound memory.
    private static let maximumRemembered = 20_000

    /// The attribute's number; a new one for what was not stored before.
    mutating func id(of attribute: IndexedAttribute, in database: Database) throws -> Int64 {
        if let known = ids[attribute] { return known }
        let id = try attribute.stored(in: database)?.id ?? attribute.insert(into: database)
        if ids.count >= Self.maximumRemembered { ids.removeAll(keepingCapacity: true) }
        ids[attribute] = id
        return id
    }

    /// Counts chunks that get or lose attributes.
    mutating func add(chunks: Int64, length: Int64, to ids: [Int64]) {
        total.chunks += chunks
        total.length += length
        for id in ids {
            changes[id, default: Change()].chunks += chunks
            changes[id, default: Change()].length += length
        }
    }

    /// Writes the changes and forgets attributes that no chunk has any more.
    mutating func write(to database: Database) throws {
        let update = try IndexStatement(
            "UPDATE attribute SET chunk_count = chunk_count + ?1, length = length + ?2 WHERE id = ?3",
            in: database
        )
        for (id, change) in changes.sorted(by: { $0.key < $1.key }) {
            update.bind(change.chunks, at: 1)
            update.bind(change.length, at: 2)
            update.bind(id, at: 3)
            try update.run()
        }
        let delete = try IndexStatement("DELETE FROM attribute WHERE id = ?1 AND chunk_count = 0", in: database)
        for id in changes.keys.sorted() {
            delete.bind(id, at: 1)
            try delete.run()
        }
        let sum = try IndexStatement(
            "UPDATE total SET chunk_count = chunk_count + ?1, length = length + ?2",
            in: database
        )
        sum.bind(total.chunks, at: 1)
        sum.bind(total.length, at: 2)
        try sum.run()
        self = AttributeNumbers()
    }
}
#endif
