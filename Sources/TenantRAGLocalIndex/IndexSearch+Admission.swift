#if Local
import GRDB
import GRDBSQLite
import TenantRAGFilters

extension IndexSearch {
    /// Counts the admitted chunks: from stored sums where one attribute decides, else by going through them.
    mutating func population() throws -> SearchPopulation {
        if plan.isExact {
            switch plan.attributes {
            case nil: return try everything()
            case .has(let attribute): return SearchPopulation(count: attribute.chunkCount, length: attribute.length)
            case .some(let attributes): return try sums(of: attributes)
            }
        }
        return try comparedRowByRow()
    }

    private func everything() throws -> SearchPopulation {
        let statement = try IndexStatement("SELECT chunk_count, length FROM total", in: database)
        guard try statement.step() else { throw SearchIndexError(sqlite: SQLITE_CORRUPT) }
        defer { statement.reset() }
        return SearchPopulation(count: statement.integer(0), length: statement.integer(1))
    }

    private func sums(of attributes: AttributeExpression) throws -> SearchPopulation {
        let statement = try IndexStatement(
            """
            SELECT COUNT(*), COALESCE(SUM(c.length), 0)
            FROM passage_search CROSS JOIN chunk c ON c.id = passage_search.rowid WHERE passage_search MATCH ?1
            """,
            in: database
        )
        try statement.bind(text: "tokens : (\(attributes.match))", at: 1)
        guard try statement.step() else { throw SearchIndexError(sqlite: SQLITE_CORRUPT) }
        defer { statement.reset() }
        return SearchPopulation(count: statement.integer(0), length: statement.integer(1))
    }

    private mutating func comparedRowByRow() throws -> SearchPopulation {
        guard let filter = query.filter else { return try everything() }
        let statement: IndexStatement
        if let attributes = plan.attributes {
            statement = try IndexStatement(
                """
                SELECT c.id, c.length, c.document
                FROM passage_search CROSS JOIN chunk c ON c.id = passage_search.rowid WHERE passage_search MATCH ?1
                ORDER BY passage_search.rowid
                """,
                in: database
            )
            try statement.bind(text: "tokens : (\(attributes.match))", at: 1)
        } else {
            statement = try IndexStatement("SELECT id, length, document FROM chunk ORDER BY id", in: database)
        }
        defer { statement.reset() }

        let comparesChunks = filter.namesChunk
        var population = SearchPopulation(admitted: [])
        var verdicts: [Int64: Bool] = [:]
        while try statement.step() {
            let id = statement.integer(0)
            let number = statement.integer(2)
            let document = try documents.document(number)
            let isAdmitted: Bool
            if comparesChunks || document.hasRecords {
                let passage = try StoredPassage(id, withText: false, in: database)
                isAdmitted = filter.evaluate(
                    against: document.attributes.attributes(
                        own: passage.attributes,
                        page: passage.page,
                        chunkID: passage.chunkID
                    )
                )
            } else if let verdict = verdicts[number] {
                isAdmitted = verdict
            } else {
                isAdmitted = filter.evaluate(against: document.attributes.shared)
                verdicts[number] = isAdmitted
            }
            guard isAdmitted else { continue }
            population.count += 1
            population.length += statement.integer(1)
            population.admitted?.append(id)
        }
        return population
    }

    /// The admitted chunks that hold a word.
    func candidates(among population: SearchPopulation) throws -> SearchCandidates {
        // CROSS JOIN: the full-text index is always the outer loop, whatever the planner thinks of the tables' sizes.
        let statement = try IndexStatement(
            """
            SELECT passage_search.rowid, term_counts(passage_search, ?2), c.length, c.document, c.ordinal
            FROM passage_search CROSS JOIN chunk c ON c.id = passage_search.rowid WHERE passage_search MATCH ?1
            ORDER BY passage_search.rowid
            """,
            in: database
        )
        defer { statement.reset() }
        let words = "{text context} : (\(terms.expression))"
        if let attributes = plan.attributes {
            try statement.bind(text: "tokens : (\(attributes.match)) AND \(words)", at: 1)
        } else {
            try statement.bind(text: words, at: 1)
        }
        statement.bind(Int64(plan.attributes?.count ?? 0), at: 2)

        var candidates = SearchCandidates(termCount: terms.searched.count)
        guard let admitted = population.admitted else {
            while try statement.step() { try candidates.append(statement) }
            return candidates
        }
        var next = admitted.startIndex
        while try statement.step() {
            let id = statement.integer(0)
            while next < admitted.endIndex, admitted[next] < id { next += 1 }
            guard next < admitted.endIndex else { break }
            if admitted[next] == id { try candidates.append(statement) }
        }
        return candidates
    }
}

extension MetadataFilter {
    /// A Boolean value that indicates whether a condition names what differs between the chunks of a document without
    /// records.
    fileprivate var namesChunk: Bool {
        switch self {
        case .condition(let condition): BuiltInKey.isPerChunk(condition.key)
        case .andAll(let members), .orAll(let members): members.contains { $0.namesChunk }
        }
    }
}
#endif
