#if Local
/// English words that say little about the subject of a question: articles, auxiliaries, pronouns and question words.
package enum StopWords {
    /// The words, in lower case.
    package static let all: Set<String> = Set(bytes.map { String(decoding: $0, as: UTF8.self) })

    private static let bytes: Set<[UInt8]> = Set(
        """
        a about all also am an and any are as at be been being but by can could did do does doing for from had has \
        have having he her hers him his how i if in into is it its just me my of on or our ours please she should so \
        some such tell than that the their theirs them then there these they this those to us was we were what when \
        where which while who whom whose why will with would you your yours
        """.split(separator: " ").map { Array($0.utf8) }
    )

    /// Returns whether a word, in any letter case, is one of them.
    package static func contains(_ word: [UInt8]) -> Bool {
        bytes.contains(word.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 })
    }
}
#endif
