#if Local
import GRDB
import TenantRAGFilters
import TenantRAGJSON

extension IndexedAttribute {
    /// A stored attribute: its number, and what the chunks that have it add up to.
    struct Stored: Sendable {
        let id: Int64
        let chunkCount: Int64
        let length: Int64
    }

    /// The attribute as it is stored; nil when no chunk has it.
    func stored(in database: Database) throws -> Stored? {
        let statement = try IndexStatement(
            "SELECT id, chunk_count, length FROM attribute WHERE key = ?1 AND kind = ?2 AND value = ?3",
            in: database
        )
        try bind(to: statement)
        guard try statement.step() else { return nil }
        defer { statement.reset() }
        return Stored(
            id: statement.integer(0),
            chunkCount: statement.integer(1),
            length: statement.integer(2)
        )
    }

    /// Stores an attribute that no chunk has yet, and returns its number.
    func insert(into database: Database) throws -> Int64 {
        let statement = try IndexStatement(
            "INSERT INTO attribute (key, kind, value, chunk_count, length) VALUES (?1, ?2, ?3, 0, 0)",
            in: database
        )
        try bind(to: statement)
        try statement.run()
        return database.lastInsertedRowID
    }

    private func bind(to statement: IndexStatement) throws {
        try statement.bind(bytes: key, at: 1)
        statement.bind(kind.rawValue, at: 2)
        switch value {
        case .bytes(let bytes): try statement.bind(bytes: bytes, at: 3)
        case .integer(let integer): statement.bind(integer, at: 3)
        case .real(let real): statement.bind(real, at: 3)
        }
    }

    /// The stored numbers of a key within bounds; nil when there are more than `limit`.
    static func stored(
        key: String,
        _ numbers: ConditionExtent.Numbers,
        limit: Int,
        in database: Database
    ) throws -> [Stored]? {
        guard key.utf8.count <= maximumLength, isIndexed(key) else { return nil }
        var bounds: [(comparison: String, number: JSONNumber)] = []
        if let lower = numbers.lower { bounds.append((lower.isIncluded ? ">=" : ">", lower.number)) }
        if let upper = numbers.upper { bounds.append((upper.isIncluded ? "<=" : "<", upper.number)) }
        // SQLite compares 64-bit integers with doubles exactly, as JSONNumber does.
        let within = bounds.enumerated().map { " AND value \($1.comparison) ?\($0 + 3)" }.joined()
        let statement = try IndexStatement(
            """
            SELECT id, chunk_count, length FROM attribute
            WHERE key = ?1 AND kind = \(Kind.number.rawValue)\(within) LIMIT ?2
            """,
            in: database
        )
        try statement.bind(bytes: Array(key.utf8), at: 1)
        statement.bind(Int64(limit + 1), at: 2)
        for (index, bound) in bounds.enumerated() {
            let position = Int32(index + 3)
            if let integer = bound.number.int64Value {
                statement.bind(integer, at: position)
            } else {
                statement.bind(bound.number.doubleValue, at: position)
            }
        }
        var found: [Stored] = []
        while try statement.step() {
            found.append(
                Stored(id: statement.integer(0), chunkCount: statement.integer(1), length: statement.integer(2))
            )
        }
        return found.count > limit ? nil : found
    }
}
#endif
