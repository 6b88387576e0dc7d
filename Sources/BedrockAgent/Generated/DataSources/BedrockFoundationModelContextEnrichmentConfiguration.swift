// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Bedrock foundation model context enrichment configuration.
public struct BedrockFoundationModelContextEnrichmentConfiguration: Sendable, Hashable, RedactedShape {
    /// The enrichment strategy configuration.
    ///
    /// Model member `BedrockFoundationModelContextEnrichmentConfiguration.enrichmentStrategyConfiguration`.
    public var enrichmentStrategyConfiguration: EnrichmentStrategyConfiguration

    /// The model ARN.
    ///
    /// Length 1 to 2,048 characters; pattern
    /// `(arn:aws(-[^:]{1,12})?:(bedrock):[a-z0-9-]{1,20}:([0-9]{12})?:([a-z-]+/)?)?([a-zA-Z0-9.-]{1,63}){0,2}(([:][a-z0-9-]{1,63}){0,2})?(/[a-z0-9]{1,12})?`
    /// (model member `BedrockFoundationModelContextEnrichmentConfiguration.modelArn`).
    public var modelArn: String

    /// Creates the value from its members; a nil member is not sent.
    public init(enrichmentStrategyConfiguration: EnrichmentStrategyConfiguration, modelArn: String) {
        self.enrichmentStrategyConfiguration = enrichmentStrategyConfiguration
        self.modelArn = modelArn
    }
}

extension BedrockFoundationModelContextEnrichmentConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var enrichmentStrategyConfiguration: EnrichmentStrategyConfiguration?
        var modelArn: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("enrichmentStrategyConfiguration") {
                enrichmentStrategyConfiguration = try EnrichmentStrategyConfiguration(from: &reader)
            } else if reader.memberIs("modelArn") {
                modelArn = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let enrichmentStrategyConfiguration = consume enrichmentStrategyConfiguration else {
            throw reader.missingMember("enrichmentStrategyConfiguration")
        }
        guard let modelArn = consume modelArn else {
            throw reader.missingMember("modelArn")
        }
        self.enrichmentStrategyConfiguration = enrichmentStrategyConfiguration
        self.modelArn = modelArn
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("enrichmentStrategyConfiguration")
        enrichmentStrategyConfiguration.write(to: &writer)
        writer.writeMember("modelArn")
        writer.write(modelArn)
        writer.endObject()
    }
}

extension BedrockFoundationModelContextEnrichmentConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(modelArn, "modelArn", minimum: 1, maximum: 2048, pattern: ServicePattern.bedrockModelArn)
    }
}
