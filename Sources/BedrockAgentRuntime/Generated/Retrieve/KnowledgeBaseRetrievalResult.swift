// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// One chunk that the search found.
public struct KnowledgeBaseRetrievalResult: Sendable, Hashable, RedactedShape {
    /// The content (model member `KnowledgeBaseRetrievalResult.content`).
    public var content: RetrievalResultContent

    /// The document identifier.
    ///
    /// Length 1 to 1,825 characters; pattern `^\P{C}*$` (model member `KnowledgeBaseRetrievalResult.documentId`).
    public var documentId: String?

    /// The location (model member `KnowledgeBaseRetrievalResult.location`).
    public var location: RetrievalResultLocation?

    /// The metadata.
    ///
    /// At least 1 entries; each key: length 1 to 100 characters (model member
    /// `KnowledgeBaseRetrievalResult.metadata`).
    public var metadata: JSONObject?

    /// The relevance of the chunk to the query; comparable within one response only.
    ///
    /// Model member `KnowledgeBaseRetrievalResult.score`.
    public var score: Double?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        content: RetrievalResultContent,
        documentId: String? = nil,
        location: RetrievalResultLocation? = nil,
        metadata: JSONObject? = nil,
        score: Double? = nil
    ) {
        self.content = content
        self.documentId = documentId
        self.location = location
        self.metadata = metadata
        self.score = score
    }
}

extension KnowledgeBaseRetrievalResult: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var content: RetrievalResultContent?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("content") {
                content = try RetrievalResultContent(from: &reader)
            } else if reader.memberIs("documentId") {
                documentId = try reader.readString()
            } else if reader.memberIs("location") {
                location = try RetrievalResultLocation(from: &reader)
            } else if reader.memberIs("metadata") {
                metadata = try reader.readObject()
            } else if reader.memberIs("score") {
                score = try reader.readDouble()
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
        if let documentId {
            writer.writeMember("documentId")
            writer.write(documentId)
        }
        if let location {
            writer.writeMember("location")
            location.write(to: &writer)
        }
        if let metadata {
            writer.writeMember("metadata")
            writer.write(metadata)
        }
        if let score {
            writer.writeMember("score")
            writer.write(score)
        }
        writer.endObject()
    }
}

extension KnowledgeBaseRetrievalResult: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(content, "content")
        if let documentId {
            validator.string(documentId, "documentId", minimum: 1, maximum: 1825, pattern: ServicePattern.documentId)
        }
        if let metadata {
            validator.count(metadata.count, "metadata", minimum: 1)
            validator.keys(metadata.keys, "metadata", minimum: 1, maximum: 100)
        }
    }
}
