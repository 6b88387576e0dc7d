// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Parsing configuration.
public struct ParsingConfiguration: Sendable, Hashable, RedactedShape {
    /// The bedrock data automation configuration.
    ///
    /// Model member `ParsingConfiguration.bedrockDataAutomationConfiguration`.
    public var bedrockDataAutomationConfiguration: BedrockDataAutomationConfiguration?

    /// The bedrock foundation model configuration.
    ///
    /// Model member `ParsingConfiguration.bedrockFoundationModelConfiguration`.
    public var bedrockFoundationModelConfiguration: ParsingModelConfiguration?

    /// The parsing strategy (model member `ParsingConfiguration.parsingStrategy`).
    public var parsingStrategy: ParsingStrategy

    /// Creates the value from its members; a nil member is not sent.
    public init(
        parsingStrategy: ParsingStrategy,
        bedrockDataAutomationConfiguration: BedrockDataAutomationConfiguration? = nil,
        bedrockFoundationModelConfiguration: ParsingModelConfiguration? = nil
    ) {
        self.bedrockDataAutomationConfiguration = bedrockDataAutomationConfiguration
        self.bedrockFoundationModelConfiguration = bedrockFoundationModelConfiguration
        self.parsingStrategy = parsingStrategy
    }
}

extension ParsingConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var parsingStrategy: ParsingStrategy?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("bedrockDataAutomationConfiguration") {
                bedrockDataAutomationConfiguration = try BedrockDataAutomationConfiguration(from: &reader)
            } else if reader.memberIs("bedrockFoundationModelConfiguration") {
                bedrockFoundationModelConfiguration = try ParsingModelConfiguration(from: &reader)
            } else if reader.memberIs("parsingStrategy") {
                parsingStrategy = try ParsingStrategy(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let parsingStrategy = consume parsingStrategy else {
            throw reader.missingMember("parsingStrategy")
        }
        self.parsingStrategy = parsingStrategy
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let bedrockDataAutomationConfiguration {
            writer.writeMember("bedrockDataAutomationConfiguration")
            bedrockDataAutomationConfiguration.write(to: &writer)
        }
        if let bedrockFoundationModelConfiguration {
            writer.writeMember("bedrockFoundationModelConfiguration")
            bedrockFoundationModelConfiguration.write(to: &writer)
        }
        writer.writeMember("parsingStrategy")
        writer.write(parsingStrategy.rawValue)
        writer.endObject()
    }
}

extension ParsingConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let bedrockFoundationModelConfiguration {
            validator.shape(bedrockFoundationModelConfiguration, "bedrockFoundationModelConfiguration")
        }
    }
}

/// Parsing strategy; the service may add values.
public struct ParsingStrategy: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `BEDROCK_FOUNDATION_MODEL`.
    public static let bedrockFoundationModel = Self(rawValue: "BEDROCK_FOUNDATION_MODEL")
    /// `BEDROCK_DATA_AUTOMATION`.
    public static let bedrockDataAutomation = Self(rawValue: "BEDROCK_DATA_AUTOMATION")
    /// `SMART_PARSING`.
    public static let smartParsing = Self(rawValue: "SMART_PARSING")
    /// `MULTI_MODAL_EMBEDDINGS`.
    public static let multiModalEmbeddings = Self(rawValue: "MULTI_MODAL_EMBEDDINGS")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .bedrockFoundationModel,
        .bedrockDataAutomation,
        .smartParsing,
        .multiModalEmbeddings,
    ]
}
