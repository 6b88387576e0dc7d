#if Local
/// An answer put together from the passages' own sentences, with where each came from.
package struct ExtractedAnswer: Hashable, Sendable {
    /// The whole text.
    package var text: String
    /// The citations of the text, in the order of their spans.
    ///
    /// Empty when nothing was found.
    package var citations: [Citation]

    package init(text: String, citations: [Citation]) {
        self.text = text
        self.citations = citations
    }

    /// A stretch of the answer and the passages it comes from.
    package struct Citation: Hashable, Sendable {
        /// The stretch itself.
        package var text: String
        /// The zero-based offset of the stretch's first Unicode scalar in the answer.
        ///
        /// The service's guide names neither unit nor bounds of a span. Answers of the real service, as people have
        /// published them, count from zero and include the last character (a text of 223 characters spans 0 to 222,
        /// the next one starts at 224); the unit is taken to be the Unicode scalar, as for the service's lengths.
        package var start: Int
        /// The offset of the stretch's last Unicode scalar, which belongs to it.
        package var end: Int
        /// Indices of the passages that hold the stretch, best first.
        ///
        /// Never empty.
        package var passages: [Int]

        package init(text: String, start: Int, end: Int, passages: [Int]) {
            self.text = text
            self.start = start
            self.end = end
            self.passages = passages
        }
    }

    /// A Boolean value that indicates whether the passages held an answer.
    package var isFound: Bool { !citations.isEmpty }

    /// The answer when the evidence is too weak.
    package static let notFoundText = "Sorry, I could not find an exact answer to the question."

    /// The sentence behind an answer to some of several questions.
    package static let partlyNotFoundText = "Sorry, I could not find an exact answer to the rest of the question."

    /// The answer that holds nothing.
    package static let notFound = ExtractedAnswer(text: notFoundText, citations: [])
}

/// A question that was asked earlier in a conversation, and what was said to it.
package struct ConversationTurn: Hashable, Sendable {
    package var question: String
    package var answer: String

    package init(question: String, answer: String) {
        self.question = question
        self.answer = answer
    }
}
#endif
