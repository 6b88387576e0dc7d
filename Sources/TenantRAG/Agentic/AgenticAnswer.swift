public import BedrockAgentRuntime
public import TenantRAGJSON

/// The results of several searches that a model ran by itself, and the answer that it wrote from them.
///
/// Every result in it has passed the audit.
///
/// ```swift
/// let answer = try await rag.agenticRetrieve("Compare the first two seasons.", as: tenant)
/// print(answer.text ?? "")
/// for result in answer.results { print(result.content.text ?? "", result.metadata?["_source_uri"] ?? "") }
/// ```
public struct AgenticAnswer: Sendable, Hashable {
    /// The text of the answer; nil when none was asked for.
    public let text: String?

    /// The citations: each links a part of the text to the results it rests on, in characters of the text.
    public let citations: [AgenticRetrieveCitation]

    /// The passages.
    public let results: [AgenticRetrieveResultItem]

    /// A Boolean value that indicates whether the service had more results than it returned.
    public let hasMore: Bool
}

extension AgenticAnswer: CustomStringConvertible, CustomReflectable {
    /// The number of results and citations; neither text nor passages.
    public var description: String { "AgenticAnswer(results: \(results.count), citations: \(citations.count))" }

    /// Shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension AgenticAnswer: JSONWritable, Encodable {
    /// Writes `text` where there is one, `citations` and `results` in the service's form, and `hasMore`.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let text {
            writer.writeMember("text")
            writer.write(text)
        }
        writer.writeMember("citations")
        writer.beginArray()
        for citation in citations { citation.write(to: &writer) }
        writer.endArray()
        writer.writeMember("results")
        writer.beginArray()
        for result in results { result.write(to: &writer) }
        writer.endArray()
        writer.writeMember("hasMore")
        writer.write(hasMore)
        writer.endObject()
    }
}
