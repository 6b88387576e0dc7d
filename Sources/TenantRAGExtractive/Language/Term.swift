#if Local
/// One word or number of a text, normalised so that a question and a document meet.
struct Term: Hashable, Sendable {
    /// The form in which a number was written, which decides what it can mean: "season 2" and "second season" number a season,
    /// "two seasons" counts them.
    enum NumberForm: Hashable, Sendable { case digits, word, ordinal }

    /// The key that is compared: a light stem mapped to its synonym class, or `#2` for every way to write two.
    var key: String
    /// The word as the text has it.
    var surface: String
    /// The value, for numbers that are whole and fit.
    var number: Int?
    /// The form of the number; nil for words.
    var numberForm: NumberForm?
    /// A Boolean value that indicates whether the first letter is a capital.
    var isCapitalized: Bool
    /// A Boolean value that indicates whether the term opens a sentence, where a capital says nothing.
    var opensSentence: Bool
    /// A Boolean value that indicates whether punctuation that ends a phrase (not a hyphen, a space or a dot after
    /// "No") stands before the term.
    var followsBreak: Bool
    /// A Boolean value that indicates whether the surface looks like a plural (`episodes`), judged by its ending.
    var isPlural: Bool
    /// A Boolean value that indicates whether the term stands in double quotation marks.
    var isQuoted: Bool

    /// A Boolean value that indicates whether the term carries no content of its own.
    var isStopWord: Bool

    /// The surface in lower case with the accents of Latin letters removed.
    var folded: String { Tokenizer.folded(surface) }
}
#endif
