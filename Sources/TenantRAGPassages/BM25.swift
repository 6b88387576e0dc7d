#if Local
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Okapi BM25 with the usual constants, over a set of chunks that is known by its sums.
///
/// Every number it starts from is an integer, and products are added in the order of the question's words: the same
/// chunks give the same bits.
package struct BM25: Sendable {
    private static let saturation = 1.2
    private static let lengthShare = 0.75

    private let weights: [Double]
    private let averageLength: Double

    /// Prepares scoring.
    ///
    /// - Parameters:
    ///   - chunkCount: How many chunks there are, with the words or without.
    ///   - totalLength: Their lengths added up.
    ///   - frequencies: In how many of them each word stands.
    package init(chunkCount: Int64, totalLength: Int64, frequencies: [Int64]) {
        let count = Double(chunkCount)
        averageLength = chunkCount > 0 ? max(Double(totalLength) / count, 1) : 1
        // One is added inside the logarithm, so that a word in more than half of the chunks still counts a little.
        weights = frequencies.map { frequency in
            log(1 + (count - Double(frequency) + 0.5) / (Double(frequency) + 0.5)) * (Self.saturation + 1)
        }
    }

    /// The upper bound of every score.
    package var scoreBound: Double { weights.reduce(0, +) }

    /// The score of a chunk.
    package func score(counts: some Collection<UInt32>, length: Int64) -> Double {
        let damping =
            Self.saturation * (1 - Self.lengthShare + Self.lengthShare * Double(length) / averageLength)
        var score = 0.0
        for (weight, count) in zip(weights, counts) where count > 0 {
            score += weight * Double(count) / (Double(count) + damping)
        }
        return score
    }
}
#endif
