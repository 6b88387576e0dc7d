public import BedrockAgentRuntime

/// An answer, and the tenant's own documents that it rests on.
///
/// Every reference in it has passed the audit.
///
/// ```swift
/// let answer = try await rag.ask("Who finds the radio?", as: tenant)
/// print(answer.text)
/// for citation in answer.citations { print(citation.text ?? "", "—", citation.source ?? "") }
/// ```
public struct Answer: Sendable, Hashable {
    /// The text of the answer.
    public let text: String

    /// Which part of the text rests on which passages, in the order of the text; empty when nothing was found.
    public let citations: [Citation]

    /// Whether a guardrail changed the answer; nil without a guardrail.
    public let guardrailAction: GuadrailAction?

    /// Hand this to the next question to let it refer to this one.
    public let conversation: Conversation
}

extension Answer: CustomStringConvertible, CustomReflectable {
    /// How much there is; neither text nor passages.
    public var description: String { "Answer(characters: \(text.count), citations: \(citations.count))" }

    /// Shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
