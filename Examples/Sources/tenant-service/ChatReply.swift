import TenantRAG

/// The response to a question, in the form of the chat function behind API Gateway (Documentation/Lambda.md).
struct ChatReply {
    let answer: Answer
    /// The conversation, sealed for the client to keep.
    let session: ConversationToken?

    var json: JSONValue {
        [
            "answer": .string(answer.text),
            "citations": .array(answer.citations.map(Self.json)),
            "session_id": Self.text(session?.text),
            "guardrail_action": Self.text(answer.guardrailAction?.rawValue),
        ]
    }

    /// A citation: the part of the answer, its position, and the passages that it rests on.
    ///
    /// Attributes of the documents are left out: among them are those that policies decide by.
    static func json(_ citation: Citation) -> JSONValue {
        var members: [String: JSONValue] = ["text": text(citation.text), "span": .null]
        if let span = citation.generatedResponsePart?.textResponsePart?.span, let start = span.start, let end = span.end
        {
            members["span"] = ["start": .number(JSONNumber(start)), "end": .number(JSONNumber(end))]
        }
        let references = citation.retrievedReferences ?? []
        members["references"] = .array(
            references.map { reference in
                [
                    "source": text(reference.source),
                    "page": reference.page.map { .number(JSONNumber($0)) } ?? .null,
                    "text": text(reference.text),
                ]
            }
        )
        return .object(members)
    }

    static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
