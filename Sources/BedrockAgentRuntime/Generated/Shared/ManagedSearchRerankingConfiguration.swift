// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Managed search reranking configuration.
public struct ManagedSearchRerankingConfiguration: Sendable, Hashable, RedactedShape {
    /// The bedrock reranking configuration.
    ///
    /// Model member `ManagedSearchRerankingConfiguration.bedrockRerankingConfiguration`.
    public var bedrockRerankingConfiguration: ManagedSearchBedrockRerankingConfiguration?

    /// The type (model member `ManagedSearchRerankingConfiguration.type`).
    public var type: ManagedSearchRerankingConfigurationType

    /// Creates the value from its members; a nil member is not sent.
    public init(
        type: ManagedSearchRerankingConfigurationType,
        bedrockRerankingConfiguration: ManagedSearchBedrockRerankingConfiguration? = nil
    ) {
        self.bedrockRerankingConfiguration = bedrockRerankingConfiguration
        self.type = type
    }
}

extension ManagedSearchRerankingConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var type: ManagedSearchRerankingConfigurationType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("bedrockRerankingConfiguration") {
                bedrockRerankingConfiguration = try ManagedSearchBedrockRerankingConfiguration(from: &reader)
            } else if reader.memberIs("type") {
                type = try ManagedSearchRerankingConfigurationType(from: &reader)
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
        if let bedrockRerankingConfiguration {
            writer.writeMember("bedrockRerankingConfiguration")
            bedrockRerankingConfiguration.write(to: &writer)
        }
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension ManagedSearchRerankingConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let bedrockRerankingConfiguration {
            validator.shape(bedrockRerankingConfiguration, "bedrockRerankingConfiguration")
        }
    }
}

/// Managed search reranking configuration type; the service may add values.
public struct ManagedSearchRerankingConfigurationType: OpenEnum {
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
