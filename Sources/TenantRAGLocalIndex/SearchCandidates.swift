#if Local
import TenantRAGPassages

/// Admitted chunks that hold a word of the question, in columns.
struct SearchCandidates {
    let termCount: Int
    private(set) var ids: [Int64] = []
    private(set) var documents: [Int64] = []
    private(set) var ordinals: [Int] = []
    private(set) var lengths: [Int64] = []
    /// The frequency of each word in each chunk, `termCount` numbers a chunk.
    private var counts: [UInt32] = []

    init(termCount: Int) {
        self.termCount = termCount
    }

    var count: Int { ids.count }

    /// Takes a row with the columns id, counts, length, document, ordinal.
    mutating func append(_ row: IndexStatement) throws {
        try row.appendCounts(1, count: termCount, to: &counts)
        ids.append(row.integer(0))
        lengths.append(row.integer(2))
        documents.append(row.integer(3))
        ordinals.append(Int(row.integer(4)))
    }

    /// The score of every candidate.
    ///
    /// Document frequencies are counted here: every chunk that holds a word is a candidate.
    func scores(_ population: SearchPopulation) -> [Double] {
        var frequencies = [Int64](repeating: 0, count: termCount)
        for start in stride(from: 0, to: counts.count, by: termCount) {
            for term in 0..<termCount where counts[start + term] > 0 { frequencies[term] += 1 }
        }
        let ranking = BM25(
            chunkCount: population.count,
            totalLength: population.length,
            frequencies: frequencies
        )
        return ids.indices.map { index in
            ranking.score(
                counts: counts[index * termCount..<(index + 1) * termCount],
                length: lengths[index]
            )
        }
    }
}
#endif
