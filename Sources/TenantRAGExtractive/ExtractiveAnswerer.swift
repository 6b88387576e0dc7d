#if Local
import TenantRAGPassages

/// Answers a question from passages with the passages' own sentences.
///
/// Nothing else is known to it: no model, no clock, no store. The same question and passages give the same answer to
/// the bit, and a document that is not among the passages cannot change it. Instructions inside a document are text
/// like any other; at most they are quoted.
///
/// ```swift
/// let answer = ExtractiveAnswerer().answer("Who directed the first episode?", passages: passages)
/// ```
package struct ExtractiveAnswerer: Sendable {
    package init() {}

    /// The searches that find passages for a question, one for each part of it.
    ///
    /// - Parameters:
    ///   - question: what is asked now.
    ///   - history: the conversation so far, oldest first.
    /// - Returns: at least one search.
    package func searches(for question: String, history: [ConversationTurn] = []) -> [Search] {
        let parts = Question.parts(of: question, history: history).map { part in
            // Who asks for all of something wants what is called by another word, too.
            let wantsAll = part.intent == .enumeration
            return Search(
                text: wantsAll ? part.widerSearchText : part.searchText,
                wider: part.widerSearchText,
                wantsAll: wantsAll
            )
        }
        let useful = parts.filter { !$0.text.isEmpty }
        return useful.isEmpty ? [Search(text: question, wider: question, wantsAll: false)] : useful
    }

    /// A search for a question.
    package struct Search: Hashable, Sendable {
        /// The words that count, with what an earlier question contributes.
        package var text: String
        /// The same with synonyms, for a second try.
        package var wider: String
        /// A Boolean value that indicates whether the question asks for all of something, so that a few passages do
        /// not do.
        package var wantsAll: Bool
    }

    /// The answer that the passages hold.
    ///
    /// - Parameters:
    ///   - question: what is asked now.
    ///   - passages: the passages that retrieval found, best first.
    ///   - history: the conversation so far, oldest first.
    /// - Returns: the answer, or that there is none.
    package func answer(
        _ question: String,
        passages: [AnswerPassage],
        history: [ConversationTurn] = []
    ) -> ExtractedAnswer {
        let base = EvidenceBase(passages)
        var chosen: [AnswerPart] = []
        var hasUnansweredParts = false
        for question in Question.parts(of: question, history: history) {
            let units = AnswerSelector.units(for: question, in: base)
            if units.isEmpty { hasUnansweredParts = true }
            chosen.append(AnswerPart(question: question, units: units))
        }
        var writer = AnswerWriter(documents: passages.map { SourceURI($0.document) })
        for part in AnswerPart.withoutRepetition(chosen) { writer.write(part) }
        return writer.finish(hasUnansweredParts: hasUnansweredParts)
    }
}
#endif
