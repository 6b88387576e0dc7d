#if Local
import TenantRAG
import TenantRAGExtractive
import TenantRAGLocalIndex

extension ExtractedAnswer {
    /// The citations in the wire's type.
    ///
    /// - Parameter hits: What retrieval found, in the order in which the answerer was given the passages.
    /// - Returns: One citation for each stretch of the answer.
    func wireCitations(of hits: [SearchHit]) -> [BedrockAgentRuntime.Citation] {
        citations.map { citation in
            BedrockAgentRuntime.Citation(
                generatedResponsePart: GeneratedResponsePart(
                    textResponsePart: TextResponsePart(
                        span: TextSpan(end: citation.end, start: citation.start),
                        text: citation.text
                    )
                ),
                retrievedReferences: citation.passages.map { hits[$0].reference }
            )
        }
    }

    /// The text sentence by sentence and line by line.
    var pieces: [String] { Self.pieces(of: Array(text.unicodeScalars)[...]) }

    /// The answer as the events of a stream: text sentence by sentence and line by line, each citation behind the
    /// stretch that it is for.
    ///
    /// - Parameter hits: What retrieval found.
    /// - Returns: The events in their order; the texts put together are the answer.
    func events(of hits: [SearchHit]) -> [RetrieveAndGenerateStreamResponseOutput] {
        let scalars = Array(text.unicodeScalars)
        var events: [RetrieveAndGenerateStreamResponseOutput] = []
        var done = 0
        func say(upTo end: Int) {
            for piece in Self.pieces(of: scalars[done..<end]) {
                events.append(.output(RetrieveAndGenerateOutputEvent(text: piece)))
            }
            done = end
        }
        for (citation, wire) in zip(citations, wireCitations(of: hits)) {
            say(upTo: citation.end + 1)
            events.append(
                .citation(
                    CitationEvent(
                        generatedResponsePart: wire.generatedResponsePart,
                        retrievedReferences: wire.retrievedReferences
                    )
                )
            )
        }
        say(upTo: scalars.count)
        return events
    }

    /// Cuts behind line ends and behind full stops that white space follows.
    private static func pieces(of scalars: ArraySlice<Unicode.Scalar>) -> [String] {
        var pieces: [String] = []
        var piece = String.UnicodeScalarView()
        for (place, scalar) in zip(scalars.indices, scalars) {
            piece.append(scalar)
            let isEnd =
                scalar == " " && place > scalars.startIndex && ".!?".unicodeScalars.contains(scalars[place - 1])
            if scalar == "\n" || isEnd {
                pieces.append(String(piece))
                piece = String.UnicodeScalarView()
            }
        }
        if !piece.isEmpty { pieces.append(String(piece)) }
        return pieces
    }
}
#endif
