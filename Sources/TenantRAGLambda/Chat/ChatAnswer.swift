internal import TenantRAG

/// The answer to a client.
struct ChatAnswer: Sendable, JSONWritable {
    let answer: Answer
    /// The conversation, sealed; nil where the client has no keys to seal it with.
    let session: ConversationToken?

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("answer")
        writer.write(answer.text)
        writer.writeMember("citations")
        writer.beginArray()
        for citation in answer.citations { writer.write(chat: citation) }
        writer.endArray()
        writer.writeMember("session_id")
        writer.write(optional: session?.text)
        writer.writeMember("guardrail_action")
        writer.write(optional: answer.guardrailAction?.rawValue)
        writer.endObject()
    }
}

extension JSONWriter {
    /// Writes a string, or null.
    mutating func write(optional text: String?) {
        if let text { write(text) } else { writeNull() }
    }

    /// Writes a citation: the part of the answer, where it stands in it, and the passages that it rests on.
    ///
    /// Attributes of the documents are left out: among them are those that policies decide by.
    mutating func write(chat citation: Citation) {
        beginObject()
        writeMember("text")
        write(optional: citation.text)
        writeMember("span")
        if let span = citation.generatedResponsePart?.textResponsePart?.span, let start = span.start, let end = span.end
        {
            beginObject()
            writeMember("start")
            write(start)
            writeMember("end")
            write(end)
            endObject()
        } else {
            writeNull()
        }
        writeMember("references")
        beginArray()
        for reference in citation.retrievedReferences ?? [] {
            beginObject()
            writeMember("source")
            write(optional: reference.source)
            writeMember("page")
            if let page = reference.page { write(page) } else { writeNull() }
            writeMember("text")
            write(optional: reference.text)
            endObject()
        }
        endArray()
        endObject()
    }
}
