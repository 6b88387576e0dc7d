// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Reranking configuration.
public struct RerankingConfiguration: Sendable, Hashable, RedactedShape {
    /// The bedrock reranking configuration (model member `RerankingConfiguration.bedrockRerankingConfiguration`).
    public var bedrockRerankingConfiguration: BedrockRerankingConfiguration

    /// The type (model member `RerankingConfiguration.type`).
    public var type: RerankingConfigurationType

    /// Creates the value from its members; a nil member is not sent.
    public init(
        bedrockRerankingConfiguration: BedrockRerankingConfiguration,
        type: RerankingConfigurationType
    ) {
        self.bedrockRerankingConfiguration = bedrockRerankingConfiguration
        self.type = type
    }
}

extension RerankingConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var bedrockRerankingConfiguration: BedrockRerankingConfiguration?
        var type: RerankingConfigurationType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("bedrockRerankingConfiguration") {
                bedrockRerankingConfiguration = try BedrockRerankingConfiguration(from: &reader)
            } else if reader.memberIs("type") {
                type = try RerankingConfigurationType(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let bedrockRerankingConfiguration = consume bedrockRerankingConfiguration else {
            throw reader.missingMember("bedrockRerankingConfiguration")
        }
        guard let type = consume type else {
            throw reader.missingMember("type")
        }
        self.bedrockRerankingConfiguration = bedrockRerankingConfiguration
        self.type = type
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("bedrockRerankingConfiguration")
        bedrockRerankingConfiguration.write(to: &writer)
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension RerankingConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(bedrockRerankingConfiguration, "bedrockRerankingConfiguration")
    }
}

/// Reranking configuration type; the service may add values.
public struct RerankingConfigurationType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `BEDROCK_RERANKING_MODEL`.
    public static let bedrockRerankingModel = Self(rawValue: "BEDROCK_RERANKING_MODEL")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .bedrockRerankingModel
    ]
}
