// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Text to SQL knowledge base configuration.
public struct TextToSqlKnowledgeBaseConfiguration: Sendable, Hashable, RedactedShape {
    /// The knowledge base ARN.
    ///
    /// Length 0 to 128 characters; pattern
    /// `^arn:aws(|-cn|-us-gov):bedrock:[a-zA-Z0-9-]*:[0-9]{12}:knowledge-base/[0-9a-zA-Z]+$` (model member
    /// `TextToSqlKnowledgeBaseConfiguration.knowledgeBaseArn`).
    public var knowledgeBaseArn: String

    /// Creates the value from its members; a nil member is not sent.
    public init(knowledgeBaseArn: String) {
        self.knowledgeBaseArn = knowledgeBaseArn
    }
}

extension TextToSqlKnowledgeBaseConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var knowledgeBaseArn: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("knowledgeBaseArn") {
                knowledgeBaseArn = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let knowledgeBaseArn = consume knowledgeBaseArn else {
            throw reader.missingMember("knowledgeBaseArn")
        }
        self.knowledgeBaseArn = knowledgeBaseArn
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("knowledgeBaseArn")
        writer.write(knowledgeBaseArn)
        writer.endObject()
    }
}

extension TextToSqlKnowledgeBaseConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(
            knowledgeBaseArn,
            "knowledgeBaseArn",
            minimum: 0,
            maximum: 128,
            pattern: ServicePattern.knowledgeBaseArn
        )
    }
}
