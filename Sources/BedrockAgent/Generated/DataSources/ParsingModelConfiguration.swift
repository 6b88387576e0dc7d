// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Bedrock foundation model configuration.
public struct ParsingModelConfiguration: Sendable, Hashable, RedactedShape {
    /// The model ARN.
    ///
    /// Length 1 to 2,048 characters; pattern
    /// `(arn:aws(-[^:]{1,12})?:(bedrock):[a-z0-9-]{1,20}:([0-9]{12})?:([a-z-]+/)?)?([a-zA-Z0-9.-]{1,63}){0,2}(([:][a-z0-9-]{1,63}){0,2})?(/[a-z0-9]{1,12})?`
    /// (model member `BedrockFoundationModelConfiguration.modelArn`).
    public var modelArn: String

    /// The parsing modality (model member `BedrockFoundationModelConfiguration.parsingModality`).
    public var parsingModality: ParsingModality?

    /// The parsing prompt (model member `BedrockFoundationModelConfiguration.parsingPrompt`).
    public var parsingPrompt: ParsingPrompt?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        modelArn: String,
        parsingModality: ParsingModality? = nil,
        parsingPrompt: ParsingPrompt? = nil
    ) {
        self.modelArn = modelArn
        self.parsingModality = parsingModality
        self.parsingPrompt = parsingPrompt
    }
}

extension ParsingModelConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var modelArn: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("modelArn") {
                modelArn = try reader.readString()
            } else if reader.memberIs("parsingModality") {
                parsingModality = try ParsingModality(from: &reader)
            } else if reader.memberIs("parsingPrompt") {
                parsingPrompt = try ParsingPrompt(from: &reader)
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
        if let parsingModality {
            writer.writeMember("parsingModality")
            writer.write(parsingModality.rawValue)
        }
        if let parsingPrompt {
            writer.writeMember("parsingPrompt")
            parsingPrompt.write(to: &writer)
        }
        writer.endObject()
    }
}

extension ParsingModelConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(modelArn, "modelArn", minimum: 1, maximum: 2048, pattern: ServicePattern.bedrockModelArn)
        if let parsingPrompt {
            validator.shape(parsingPrompt, "parsingPrompt")
        }
    }
}
