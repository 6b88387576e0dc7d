#if Local
internal import TenantRAGPassages

/// The different words of a question, as the full-text index sees them.
///
/// Stop words count only when there are no others.
struct QueryTerms {
    /// The most words that a search looks for; what follows is left out.
    static let maximumCount = 64
    /// Longer words are left out.
    static let maximumWordLength = 512
    /// The longest question, in bytes.
    static let maximumTextLength = 1_000_000

    private(set) var words: [[UInt8]] = []
    private(set) var commonWords: [[UInt8]] = []
    private var stems: Set<[UInt8]> = []
    private var commonStems: Set<[UInt8]> = []

    /// The words to look for, each as it stands in the text: letters, digits and marks, nothing with a meaning to FTS5.
    var searched: [[UInt8]] { words.isEmpty ? commonWords : words }

    /// Takes a word unless one of the same stem was taken before; false when there are enough.
    mutating func take(_ word: UnsafeBufferPointer<UInt8>, stem: UnsafeBufferPointer<UInt8>) -> Bool {
        guard word.count <= Self.maximumWordLength, unsafe !word.contains(UInt8(ascii: "\"")) else {
            return true
        }
        let bytes = unsafe Array(word)
        let isCommon = StopWords.contains(bytes)
        if isCommon {
            guard commonWords.count < Self.maximumCount else { return true }
            if unsafe commonStems.insert(Array(stem)).inserted { commonWords.append(bytes) }
        } else if unsafe stems.insert(Array(stem)).inserted {
            words.append(bytes)
        }
        return words.count < Self.maximumCount
    }

    /// The words as an FTS5 expression in which any of them matches; every word is a quoted string.
    var expression: String {
        searched.map { "\"" + String(decoding: $0, as: UTF8.self) + "\"" }.joined(separator: " OR ")
    }
}
#endif
