// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// List knowledge bases request.
public struct ListKnowledgeBasesRequest: Sendable, Hashable, RedactedShape {
    /// The max results.
    ///
    /// Range 1 to 1,000 (model member `ListKnowledgeBasesRequest.maxResults`).
    public var maxResults: Int?

    /// The next token.
    ///
    /// Length 1 to 2,048 characters; pattern `\S*` (model member `ListKnowledgeBasesRequest.nextToken`).
    public var nextToken: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(maxResults: Int? = nil, nextToken: String? = nil) {
        self.maxResults = maxResults
        self.nextToken = nextToken
    }
}

extension ListKnowledgeBasesRequest: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("maxResults") {
                maxResults = Int(try reader.readInt32())
            } else if reader.memberIs("nextToken") {
                nextToken = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let maxResults {
            writer.writeMember("maxResults")
            writer.write(maxResults)
        }
        if let nextToken {
            writer.writeMember("nextToken")
            writer.write(nextToken)
        }
        writer.endObject()
    }
}

extension ListKnowledgeBasesRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let maxResults {
            validator.integer(maxResults, "maxResults", minimum: 1, maximum: 1000)
        }
        if let nextToken {
            validator.string(nextToken, "nextToken", minimum: 1, maximum: 2048, pattern: ServicePattern.nextToken)
        }
    }
}
