#if Local
/// The little arithmetic that scoring needs, without Foundation.
enum EvidenceMath {
    /// Returns the rarity of a word, from 0 to 3: the logarithm that BM25 uses, of at most `e` cubed.
    static func rarity(holders: Double, of count: Double) -> Double {
        let ratio = 1 + (count - holders + 0.5) / (holders + 0.5)
        // Base-2 logarithm by exponent and a rational approximation: the same bits on every platform.
        let significand = ratio.significand
        let fraction = (significand - 1) / (significand + 1)
        let square = fraction * fraction
        let natural =
            2 * fraction * (1 + square / 3 + square * square / 5) + Double(ratio.exponent) * 0.693147180559945
        return min(3, max(0, natural))
    }
}
#endif
