// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Context enrichment configuration.
public struct ContextEnrichmentConfiguration: Sendable, Hashable, RedactedShape {
    /// The bedrock foundation model configuration.
    ///
    /// Model member `ContextEnrichmentConfiguration.bedrockFoundationModelConfiguration`.
    public var bedrockFoundationModelConfiguration: BedrockFoundationModelContextEnrichmentConfiguration?

    /// The type (model member `ContextEnrichmentConfiguration.type`).
    public var type: ContextEnrichmentType

    /// Creates the value from its members; a nil member is not sent.
    public init(
        type: ContextEnrichmentType,
        bedrockFoundationModelConfiguration: BedrockFoundationModelContextEnrichmentConfiguration? = nil
    ) {
        self.bedrockFoundationModelConfiguration = bedrockFoundationModelConfiguration
        self.type = type
    }
}

extension ContextEnrichmentConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var type: ContextEnrichmentType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("bedrockFoundationModelConfiguration") {
                bedrockFoundationModelConfiguration = try BedrockFoundationModelContextEnrichmentConfiguration(
                    from: &reader
                )
            } else if reader.memberIs("type") {
                type = try ContextEnrichmentType(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let type = consume type else {
            throw reader.missingMember("type")
        }
        self.type = type
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let bedrockFoundationModelConfiguration {
            writer.writeMember("bedrockFoundationModelConfiguration")
            bedrockFoundationModelConfiguration.write(to: &writer)
        }
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension ContextEnrichmentConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let bedrockFoundationModelConfiguration {
            validator.shape(bedrockFoundationModelConfiguration, "bedrockFoundationModelConfiguration")
        }
    }
}

/// Context enrichment type; the service may add values.
public struct ContextEnrichmentType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `BEDROCK_FOUNDATION_MODEL`.
    public static let bedrockFoundationModel = Self(rawValue: "BEDROCK_FOUNDATION_MODEL")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .bedrockFoundationModel
    ]
}
