#if Local
/// A guardrail of an ``LocalKnowledgeBase``: a list of words that stand in no question and in no answer.
///
/// A request names it by identifier and version, as it names a guardrail of Amazon Bedrock. It applies to the input
/// and to the answer, not to retrieved passages, which the service's guardrails leave alone, too.
///
/// ```swift
/// var configuration = LocalKnowledgeBaseConfiguration()
/// configuration.guardrails = [
///     LocalGuardrail(identifier: "house", version: "1", blockedWords: ["Project Bluebird"])
/// ]
/// ```
public struct LocalGuardrail: Sendable, Hashable {
    /// The name by which requests refer to it: 1 to 64 of `a` to `z` and `0` to `9`.
    public var identifier: String

    /// `DRAFT`, or a number from 1 to 99999.
    public var version: String

    /// Words and phrases, each with a letter or digit in it.
    ///
    /// A word counts as a whole, whatever its case, and whatever punctuation or white space stands around and between
    /// the words of a phrase. Letters count as the same in all canonically equivalent forms (composed or decomposed)
    /// and in full width; other compatibility forms, such as ligatures and superscripts, are other letters. Invisible
    /// characters do not hide a word. In Chinese and Japanese, which write no spaces, each character is a word.
    public var blockedWords: [String]

    /// The answer in place of a blocked question.
    public var blockedInputMessage: String

    /// The answer in place of a blocked answer.
    public var blockedOutputMessage: String

    /// Makes a guardrail.
    ///
    /// It is checked when a knowledge base is opened with it.
    ///
    /// - Parameters:
    ///   - identifier: What a request names it by: 1 to 64 of `a` to `z` and `0` to `9`.
    ///   - version: `DRAFT`, or a number from 1 to 99999.
    ///   - blockedWords: Words and phrases that stand in no question and in no answer.
    ///   - blockedInputMessage: What is answered in place of a blocked question.
    ///   - blockedOutputMessage: What is answered in place of a blocked answer.
    public init(
        identifier: String,
        version: String,
        blockedWords: [String],
        blockedInputMessage: String = "Sorry, the model cannot answer this question.",
        blockedOutputMessage: String = "Sorry, the model cannot answer this question."
    ) {
        self.identifier = identifier
        self.version = version
        self.blockedWords = blockedWords
        self.blockedInputMessage = blockedInputMessage
        self.blockedOutputMessage = blockedOutputMessage
    }
}
#endif
