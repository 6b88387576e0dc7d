// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve result item.
public struct AgenticRetrieveResultItem: Sendable, Hashable, RedactedShape {
    /// The content (model member `AgenticRetrieveResultItem.content`).
    public var content: RetrievalContent

    /// The metadata (model member `AgenticRetrieveResultItem.metadata`).
    public var metadata: JSONObject?

    /// The source retriever (model member `AgenticRetrieveResultItem.sourceRetriever`).
    public var sourceRetriever: AgenticRetrieveSourceRetriever

    /// Creates the value from its members; a nil member is not sent.
    public init(
        content: RetrievalContent,
        sourceRetriever: AgenticRetrieveSourceRetriever,
        metadata: JSONObject? = nil
    ) {
        self.content = content
        self.metadata = metadata
        self.sourceRetriever = sourceRetriever
    }
}

extension AgenticRetrieveResultItem: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var content: RetrievalContent?
        var sourceRetriever: AgenticRetrieveSourceRetriever?
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
        guard let content = consume content else {
            throw reader.missingMember("content")
        }
        guard let sourceRetriever = consume sourceRetriever else {
            throw reader.missingMember("sourceRetriever")
        }
        self.content = content
        self.sourceRetriever = sourceRetriever
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("content")
        content.write(to: &writer)
        if let metadata {
            writer.writeMember("metadata")
            writer.write(metadata)
        }
        writer.writeMember("sourceRetriever")
        sourceRetriever.write(to: &writer)
        writer.endObject()
    }
}

extension AgenticRetrieveResultItem: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
