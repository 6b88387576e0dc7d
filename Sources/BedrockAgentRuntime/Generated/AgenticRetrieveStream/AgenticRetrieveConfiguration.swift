// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve configuration.
public struct AgenticRetrieveConfiguration: Sendable, Hashable, RedactedShape {
    /// The foundation model configuration (model member `AgenticRetrieveConfiguration.foundationModelConfiguration`).
    public var foundationModelConfiguration: FoundationModelConfiguration?

    /// The foundation model type (model member `AgenticRetrieveConfiguration.foundationModelType`).
    public var foundationModelType: FoundationModelType?

    /// The max agent iteration.
    ///
    /// Range at least 0 (model member `AgenticRetrieveConfiguration.maxAgentIteration`).
    public var maxAgentIteration: Int?

    /// The reranking configuration (model member `AgenticRetrieveConfiguration.rerankingConfiguration`).
    public var rerankingConfiguration: AgenticRetrieveRerankingConfiguration?

    /// The reranking model type (model member `AgenticRetrieveConfiguration.rerankingModelType`).
    public var rerankingModelType: AgenticRetrieveRerankingModelType?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        foundationModelConfiguration: FoundationModelConfiguration? = nil,
        foundationModelType: FoundationModelType? = nil,
        maxAgentIteration: Int? = nil,
        rerankingConfiguration: AgenticRetrieveRerankingConfiguration? = nil,
        rerankingModelType: AgenticRetrieveRerankingModelType? = nil
    ) {
        self.foundationModelConfiguration = foundationModelConfiguration
        self.foundationModelType = foundationModelType
        self.maxAgentIteration = maxAgentIteration
        self.rerankingConfiguration = rerankingConfiguration
        self.rerankingModelType = rerankingModelType
    }
}

extension AgenticRetrieveConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("foundationModelConfiguration") {
                foundationModelConfiguration = try FoundationModelConfiguration(from: &reader)
            } else if reader.memberIs("foundationModelType") {
                foundationModelType = try FoundationModelType(from: &reader)
            } else if reader.memberIs("maxAgentIteration") {
                maxAgentIteration = Int(try reader.readInt32())
            } else if reader.memberIs("rerankingConfiguration") {
                rerankingConfiguration = try AgenticRetrieveRerankingConfiguration(from: &reader)
            } else if reader.memberIs("rerankingModelType") {
                rerankingModelType = try AgenticRetrieveRerankingModelType(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let foundationModelConfiguration {
            writer.writeMember("foundationModelConfiguration")
            foundationModelConfiguration.write(to: &writer)
        }
        if let foundationModelType {
            writer.writeMember("foundationModelType")
            writer.write(foundationModelType.rawValue)
        }
        if let maxAgentIteration {
            writer.writeMember("maxAgentIteration")
            writer.write(maxAgentIteration)
        }
        if let rerankingConfiguration {
            writer.writeMember("rerankingConfiguration")
            rerankingConfiguration.write(to: &writer)
        }
        if let rerankingModelType {
            writer.writeMember("rerankingModelType")
            writer.write(rerankingModelType.rawValue)
        }
        writer.endObject()
    }
}

extension AgenticRetrieveConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let foundationModelConfiguration {
            validator.shape(foundationModelConfiguration, "foundationModelConfiguration")
        }
        if let maxAgentIteration {
            validator.integer(maxAgentIteration, "maxAgentIteration", minimum: 0)
        }
        if let rerankingConfiguration {
            validator.shape(rerankingConfiguration, "rerankingConfiguration")
        }
    }
}

/// Agentic retrieve reranking model type; the service may add values.
public struct AgenticRetrieveRerankingModelType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `CUSTOM`.
    public static let custom = Self(rawValue: "CUSTOM")
    /// `MANAGED`.
    public static let managed = Self(rawValue: "MANAGED")
    /// `NONE`.
    public static let noReranking = Self(rawValue: "NONE")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .custom,
        .managed,
        .noReranking,
    ]
}

/// Foundation model type; the service may add values.
public struct FoundationModelType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `CUSTOM`.
    public static let custom = Self(rawValue: "CUSTOM")
    /// `MANAGED`.
    public static let managed = Self(rawValue: "MANAGED")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .custom,
        .managed,
    ]
}
