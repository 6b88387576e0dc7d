// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve bedrock reranking model configuration.
public struct AgenticRetrieveBedrockRerankingModelConfiguration: Sendable, Hashable, RedactedShape {
    /// The model ARN.
    ///
    /// Length 1 to 2,048 characters; pattern
    /// `^(arn:aws(-[^:]+)?:(bedrock|sagemaker):[a-z0-9-]{1,20}:([0-9]{12})?:([a-z-]+/)?)?([a-z0-9.-]{1,63}){0,2}(([:][a-z0-9-]{1,63}){0,2})?(/[a-z0-9]{1,12})?$`
    /// (model member `AgenticRetrieveBedrockRerankingModelConfiguration.modelArn`).
    public var modelArn: String

    /// Creates the value from its members; a nil member is not sent.
    public init(modelArn: String) {
        self.modelArn = modelArn
    }
}

extension AgenticRetrieveBedrockRerankingModelConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var modelArn: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("modelArn") {
                modelArn = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let modelArn = consume modelArn else {
            throw reader.missingMember("modelArn")
        }
        self.modelArn = modelArn
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("modelArn")
        writer.write(modelArn)
        writer.endObject()
    }
}

extension AgenticRetrieveBedrockRerankingModelConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(modelArn, "modelArn", minimum: 1, maximum: 2048, pattern: ServicePattern.bedrockModelArn)
    }
}
