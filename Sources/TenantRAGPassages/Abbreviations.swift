#if Local
/// Abbreviations whose full stop ends no sentence.
package enum Abbreviations {
    private static let always = set(
        """
        mr mrs ms dr prof st vs jr sr approx gen col sgt lt capt rev hon dept est cf ed eds inc ltd co corp ca al
        """
    )

    /// Words that are abbreviations only in front of a number, as in `No. 5`.
    private static let counters = set("no nos vol fig figs eq pp ep eps ch sec art")

    private static func set(_ words: String) -> Set<[UInt8]> { Set(words.split(separator: " ").map { Array($0.utf8) }) }

    /// Returns whether a word with a full stop behind it is an abbreviation.
    ///
    /// - Parameters:
    ///   - word: The word in lower case, without the full stop.
    ///   - isBeforeNumber: Pass true if the next word begins with a digit.
    /// - Returns: true if the full stop belongs to the word.
    package static func contains(_ word: [UInt8], isBeforeNumber: Bool) -> Bool {
        always.contains(word) || isBeforeNumber && counters.contains(word)
    }
}
#endif
