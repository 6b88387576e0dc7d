// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Foundation model configuration.
public struct FoundationModelConfiguration: Sendable, Hashable, RedactedShape {
    /// The bedrock foundation model configuration.
    ///
    /// Model member `FoundationModelConfiguration.bedrockFoundationModelConfiguration`.
    public var bedrockFoundationModelConfiguration: BedrockFoundationModelConfiguration?

    /// The mantle foundation model configuration.
    ///
    /// Model member `FoundationModelConfiguration.mantleFoundationModelConfiguration`.
    public var mantleFoundationModelConfiguration: MantleFoundationModelConfiguration?

    /// The type (model member `FoundationModelConfiguration.type`).
    public var type: FoundationModelConfigurationType

    /// Creates the value from its members; a nil member is not sent.
    public init(
        type: FoundationModelConfigurationType,
        bedrockFoundationModelConfiguration: BedrockFoundationModelConfiguration? = nil,
        mantleFoundationModelConfiguration: MantleFoundationModelConfiguration? = nil
    ) {
        self.bedrockFoundationModelConfiguration = bedrockFoundationModelConfiguration
        self.mantleFoundationModelConfiguration = mantleFoundationModelConfiguration
        self.type = type
    }
}

extension FoundationModelConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var type: FoundationModelConfigurationType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("bedrockFoundationModelConfiguration") {
                bedrockFoundationModelConfiguration = try BedrockFoundationModelConfiguration(from: &reader)
            } else if reader.memberIs("mantleFoundationModelConfiguration") {
                mantleFoundationModelConfiguration = try MantleFoundationModelConfiguration(from: &reader)
            } else if reader.memberIs("type") {
                type = try FoundationModelConfigurationType(from: &reader)
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
        if let mantleFoundationModelConfiguration {
            writer.writeMember("mantleFoundationModelConfiguration")
            mantleFoundationModelConfiguration.write(to: &writer)
        }
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension FoundationModelConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let bedrockFoundationModelConfiguration {
            validator.shape(bedrockFoundationModelConfiguration, "bedrockFoundationModelConfiguration")
        }
        if let mantleFoundationModelConfiguration {
            validator.shape(mantleFoundationModelConfiguration, "mantleFoundationModelConfiguration")
        }
    }
}

/// Foundation model configuration type; the service may add values.
public struct FoundationModelConfigurationType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `BEDROCK_FOUNDATION_MODEL`.
    public static let bedrockFoundationModel = Self(rawValue: "BEDROCK_FOUNDATION_MODEL")
    /// `MANTLE_FOUNDATION_MODEL`.
    public static let mantleFoundationModel = Self(rawValue: "MANTLE_FOUNDATION_MODEL")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .bedrockFoundationModel,
        .mantleFoundationModel,
    ]
}
