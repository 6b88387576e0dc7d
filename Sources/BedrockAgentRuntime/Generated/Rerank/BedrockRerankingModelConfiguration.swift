// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Bedrock reranking model configuration.
public struct BedrockRerankingModelConfiguration: Sendable, Hashable, RedactedShape {
    /// The additional model request fields.
    ///
    /// Each key: length 1 to 100 characters (model member
    /// `BedrockRerankingModelConfiguration.additionalModelRequestFields`).
    public var additionalModelRequestFields: JSONObject?

    /// The model ARN.
    ///
    /// Length 1 to 2,048 characters; pattern
    /// `^(arn:aws(-[^:]+)?:(bedrock|sagemaker):[a-z0-9-]{1,20}:([0-9]{12})?:([a-z-]+/)?)?([a-z0-9.-]{1,63}){0,2}(([:][a-z0-9-]{1,63}){0,2})?(/[a-z0-9]{1,12})?$`
    /// (model member `BedrockRerankingModelConfiguration.modelArn`).
    public var modelArn: String

    /// Creates the value from its members; a nil member is not sent.
    public init(modelArn: String, additionalModelRequestFields: JSONObject? = nil) {
        self.additionalModelRequestFields = additionalModelRequestFields
        self.modelArn = modelArn
    }
}

extension BedrockRerankingModelConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var modelArn: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("additionalModelRequestFields") {
                additionalModelRequestFields = try reader.readObject()
            } else if reader.memberIs("modelArn") {
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
        if let additionalModelRequestFields {
            writer.writeMember("additionalModelRequestFields")
            writer.write(additionalModelRequestFields)
        }
        writer.writeMember("modelArn")
        writer.write(modelArn)
        writer.endObject()
    }
}

extension BedrockRerankingModelConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let additionalModelRequestFields {
            validator.keys(additionalModelRequestFields.keys, "additionalModelRequestFields", minimum: 1, maximum: 100)
        }
        validator.string(modelArn, "modelArn", minimum: 1, maximum: 2048, pattern: ServicePattern.bedrockModelArn)
    }
}
