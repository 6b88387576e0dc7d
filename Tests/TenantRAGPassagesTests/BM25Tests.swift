#if Local
import TenantRAGPassages
import Testing

@Suite("Ranking by words")
struct BM25Tests {
    /// Computed by hand: ln(1 + (N - n + 0.5) / (n + 0.5)) * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * length / average)).
    @Test(
        "follows the formula",
        arguments: [
            // One of two chunks has the word once, and both are of the average length: ln(2) * 2.2 / 2.2.
            (counts: [UInt32(1)], length: Int64(10), score: 0.693_147_180_559_945_3),
            // Twice as often: ln(2) * 2 * 2.2 / 3.2.
            ([2], 10, 0.953_077_373_269_924_7),
            // In a chunk of twice the length: ln(2) * 2.2 / (1 + 1.2 * 1.75).
            ([1], 20, 0.491_910_902_332_864_4),
            ([0], 10, 0),
        ]
    )
    func formula(counts: [UInt32], length: Int64, score: Double) {
        let ranking = BM25(chunkCount: 2, totalLength: 20, frequencies: [1])
        #expect(abs(ranking.score(counts: counts, length: length) - score) < 1e-12)
        #expect(ranking.score(counts: counts, length: length) < ranking.scoreBound)
    }

    @Test("a word in every chunk still counts a little, and no chunks give no score")
    func edges() {
        #expect(BM25(chunkCount: 3, totalLength: 9, frequencies: [3]).score(counts: [1], length: 3) > 0)
        #expect(BM25(chunkCount: 0, totalLength: 0, frequencies: []).score(counts: [], length: 0) == 0)
    }
}
#endif
