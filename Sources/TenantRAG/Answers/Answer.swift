public import BedrockAgentRuntime
public import TenantRAGJSON

/// An answer, and the tenant's own documents that it rests on.
///
/// Every reference in it has passed the audit.
///
/// ```swift
/// let answer = try await rag.ask("Who finds the radio?", as: tenant)
/// print(answer.text)
/// for citation in answer.citations { print(citation.text ?? "", "—", citation.source ?? "") }
/// ```
///
/// It can be a member of a service's own `Encodable` types, which then have its text, its citations and what a guardrail did,
/// and never the conversation: that leaves the process only as ``TenantRAGClient/token(for:)``. It cannot be decoded.
public struct Answer: Sendable, Hashable {
    /// The text of the answer.
    public let text: String

    /// The citations in the order of the text, each from a part of it to passages; empty when nothing was found.
    public let citations: [Citation]

    /// The guardrail's intervention, if any; nil without a guardrail.
    public let guardrailAction: GuardrailAction?

    /// Hand this to the next question to let it refer to this one.
    public let conversation: Conversation
}

extension Answer: CustomStringConvertible, CustomReflectable {
    /// The number of characters and citations; neither text nor passages.
    public var description: String { "Answer(characters: \(text.count), citations: \(citations.count))" }

    /// Shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Answer: JSONWritable, Encodable {
    /// Writes `text`, `citations` in the service's form, and `guardrailAction` where there is a guardrail.
    ///
    /// The conversation is left out: nothing at the service ties its session id to the tenant.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("text")
        writer.write(text)
        writer.writeMember("citations")
        writer.beginArray()
        for citation in citations { citation.write(to: &writer) }
        writer.endArray()
        if let guardrailAction {
            writer.writeMember("guardrailAction")
            guardrailAction.write(to: &writer)
        }
        writer.endObject()
    }
}
