// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// A document to be ingested: its content and its metadata.
public struct KnowledgeBaseDocument: Sendable, Hashable, RedactedShape {
    /// The content (model member `KnowledgeBaseDocument.content`).
    public var content: DocumentContent

    /// The metadata (model member `KnowledgeBaseDocument.metadata`).
    public var metadata: DocumentMetadata?

    /// Creates the value from its members; a nil member is not sent.
    public init(content: DocumentContent, metadata: DocumentMetadata? = nil) {
        self.content = content
        self.metadata = metadata
    }
}

extension KnowledgeBaseDocument: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var content: DocumentContent?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("content") {
                content = try DocumentContent(from: &reader)
            } else if reader.memberIs("metadata") {
                metadata = try DocumentMetadata(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let content = consume content else {
            throw reader.missingMember("content")
        }
        self.content = content
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("content")
        content.write(to: &writer)
        if let metadata {
            writer.writeMember("metadata")
            metadata.write(to: &writer)
        }
        writer.endObject()
    }
}

extension KnowledgeBaseDocument: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(content, "content")
        if let metadata {
            validator.shape(metadata, "metadata")
        }
    }
}
