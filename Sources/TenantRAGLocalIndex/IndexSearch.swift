#if Local
import GRDB
import TenantRAGFilters

/// One search on one state of the database.
///
/// 1. The admitted chunks are counted and their lengths added up (`population`).
/// 2. The full-text index gives those of them that hold a word, with how often each word stands there (`candidates`).
/// 3. From these integers alone come document frequencies and scores; equal scores are ordered by source URI and ordinal.
///    Row numbers, which depend on what else was stored and when, decide nothing.
struct IndexSearch {
    let database: Database
    let query: SearchQuery
    let terms: QueryTerms
    let plan: FilterPlan
    var documents: StoredDocuments

    init(_ query: SearchQuery, dataSourceID: String, in database: Database) throws {
        self.database = database
        self.query = query
        terms = try QueryTerms(query.text, in: database)
        plan = try FilterPlan(query.filter, in: database)
        documents = StoredDocuments(dataSourceID: dataSourceID, in: database)
    }

    mutating func results() throws -> SearchResults {
        guard !terms.searched.isEmpty, plan.attributes?.isEmpty != true else { return .none }
        let population = try population()
        guard population.count > 0 else { return .none }
        let candidates = try candidates(among: population)
        guard candidates.count > 0 else { return .none }

        let scores = candidates.scores(population)
        let ranked = try rank(candidates, scores)
        let hits = try ranked.dropFirst(query.offset).map { try hit(candidates, $0, score: scores[$0]) }
        return SearchResults(hits: hits, totalMatches: candidates.count)
    }

    /// The best candidates up to the end of the wanted page, in order.
    private mutating func rank(_ candidates: SearchCandidates, _ scores: [Double]) throws -> ArraySlice<Int> {
        let (end, isHuge) = query.offset.addingReportingOverflow(query.limit)
        let wanted = isHuge ? candidates.count : min(end, candidates.count)
        guard query.offset < candidates.count else { return [] }

        var threshold = -Double.infinity
        if wanted < candidates.count { threshold = scores.sorted(by: >)[wanted - 1] }
        var uris: [Int64: [UInt8]] = [:]
        var best: [Int] = []
        for index in scores.indices where scores[index] >= threshold {
            best.append(index)
            let document = candidates.documents[index]
            if uris[document] == nil { uris[document] = try documents.sourceURI(document) }
        }
        best.sort { left, right in
            if scores[left] != scores[right] { return scores[left] > scores[right] }
            let (first, second) = (candidates.documents[left], candidates.documents[right])
            if first == second { return candidates.ordinals[left] < candidates.ordinals[right] }
            return (uris[first] ?? []).lexicographicallyPrecedes(uris[second] ?? [])
        }
        return best.prefix(wanted)
    }

    private mutating func hit(_ candidates: SearchCandidates, _ index: Int, score: Double) throws -> SearchHit {
        let document = try documents.document(candidates.documents[index])
        let passage = try StoredPassage(candidates.ids[index], withText: true, in: database)
        let attributes = document.attributes.attributes(
            own: passage.attributes,
            page: passage.page,
            chunkID: passage.chunkID
        )
        // The match is exact as long as the file is sound. A damaged one must not show another tenant's text.
        if let filter = query.filter, !filter.evaluate(against: attributes) {
            throw SearchIndexError(
                .corrupted,
                "the full-text index and the attributes disagree; remove the file and ingest again"
            )
        }
        return SearchHit(
            text: passage.text,
            score: score,
            attributes: attributes,
            sourceURI: document.attributes.sourceURI,
            ordinal: candidates.ordinals[index],
            page: passage.page
        )
    }
}
#endif
