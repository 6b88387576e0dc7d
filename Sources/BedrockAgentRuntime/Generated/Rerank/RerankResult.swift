// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Rerank result.
public struct RerankResult: Sendable, Hashable, RedactedShape {
    /// The document (model member `RerankResult.document`).
    public var document: RerankDocument?

    /// The index.
    ///
    /// Range 0 to 1,000 (model member `RerankResult.index`).
    public var index: Int

    /// The relevance score (model member `RerankResult.relevanceScore`).
    public var relevanceScore: Float

    /// Creates the value from its members; a nil member is not sent.
    public init(index: Int, relevanceScore: Float, document: RerankDocument? = nil) {
        self.document = document
        self.index = index
        self.relevanceScore = relevanceScore
    }
}

extension RerankResult: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var index: Int?
        var relevanceScore: Float?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("document") {
                document = try RerankDocument(from: &reader)
            } else if reader.memberIs("index") {
                index = Int(try reader.readInt32())
            } else if reader.memberIs("relevanceScore") {
                relevanceScore = try reader.readFloat()
            } else {
                try reader.skipValue()
            }
        }
        guard let index else {
            throw reader.missingMember("index")
        }
        guard let relevanceScore else {
            throw reader.missingMember("relevanceScore")
        }
        self.index = index
        self.relevanceScore = relevanceScore
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let document {
            writer.writeMember("document")
            document.write(to: &writer)
        }
        writer.writeMember("index")
        writer.write(index)
        writer.writeMember("relevanceScore")
        writer.write(relevanceScore)
        writer.endObject()
    }
}

extension RerankResult: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let document {
            validator.shape(document, "document")
        }
        validator.integer(index, "index", minimum: 0, maximum: 1000)
    }
}
