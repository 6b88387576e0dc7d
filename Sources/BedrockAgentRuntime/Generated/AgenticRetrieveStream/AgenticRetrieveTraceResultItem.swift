// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve trace result item.
public struct AgenticRetrieveTraceResultItem: Sendable, Hashable, RedactedShape {
    /// The content (model member `AgenticRetrieveTraceResultItem.content`).
    public var content: RetrievalContent?

    /// The metadata (model member `AgenticRetrieveTraceResultItem.metadata`).
    public var metadata: JSONObject?

    /// The source retriever (model member `AgenticRetrieveTraceResultItem.sourceRetriever`).
    public var sourceRetriever: AgenticRetrieveSourceRetriever?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        content: RetrievalContent? = nil,
        metadata: JSONObject? = nil,
        sourceRetriever: AgenticRetrieveSourceRetriever? = nil
    ) {
        self.content = content
        self.metadata = metadata
        self.sourceRetriever = sourceRetriever
    }
}

extension AgenticRetrieveTraceResultItem: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("content") {
                content = try RetrievalContent(from: &reader)
            } else if reader.memberIs("metadata") {
                metadata = try reader.readObject()
            } else if reader.memberIs("sourceRetriever") {
                sourceRetriever = try AgenticRetrieveSourceRetriever(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let content {
            writer.writeMember("content")
            content.write(to: &writer)
        }
        if let metadata {
            writer.writeMember("metadata")
            writer.write(metadata)
        }
        if let sourceRetriever {
            writer.writeMember("sourceRetriever")
            sourceRetriever.write(to: &writer)
        }
        writer.endObject()
    }
}

extension AgenticRetrieveTraceResultItem: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
