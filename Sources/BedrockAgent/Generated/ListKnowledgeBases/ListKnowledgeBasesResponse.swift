// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// List knowledge bases response.
public struct ListKnowledgeBasesResponse: Sendable, Hashable, RedactedShape {
    /// The knowledge base summaries (model member `ListKnowledgeBasesResponse.knowledgeBaseSummaries`).
    public var knowledgeBaseSummaries: [KnowledgeBaseSummary]

    /// The next token.
    ///
    /// Length 1 to 2,048 characters; pattern `\S*` (model member `ListKnowledgeBasesResponse.nextToken`).
    public var nextToken: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(knowledgeBaseSummaries: [KnowledgeBaseSummary], nextToken: String? = nil) {
        self.knowledgeBaseSummaries = knowledgeBaseSummaries
        self.nextToken = nextToken
    }
}

extension ListKnowledgeBasesResponse: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var knowledgeBaseSummaries: [KnowledgeBaseSummary]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("knowledgeBaseSummaries") {
                var list: [KnowledgeBaseSummary] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try KnowledgeBaseSummary(from: &reader))
                }
                knowledgeBaseSummaries = list
            } else if reader.memberIs("nextToken") {
                nextToken = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let knowledgeBaseSummaries = consume knowledgeBaseSummaries else {
            throw reader.missingMember("knowledgeBaseSummaries")
        }
        self.knowledgeBaseSummaries = knowledgeBaseSummaries
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("knowledgeBaseSummaries")
        writer.beginArray()
        for element in knowledgeBaseSummaries {
            element.write(to: &writer)
        }
        writer.endArray()
        if let nextToken {
            writer.writeMember("nextToken")
            writer.write(nextToken)
        }
        writer.endObject()
    }
}

extension ListKnowledgeBasesResponse: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.elements(knowledgeBaseSummaries, "knowledgeBaseSummaries") { $0.check(&$1) }
        if let nextToken {
            validator.string(nextToken, "nextToken", minimum: 1, maximum: 2048, pattern: ServicePattern.nextToken)
        }
    }
}
