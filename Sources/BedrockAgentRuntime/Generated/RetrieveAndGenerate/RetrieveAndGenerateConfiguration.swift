// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Retrieve and generate configuration.
public struct RetrieveAndGenerateConfiguration: Sendable, Hashable, RedactedShape {
    /// The external sources configuration.
    ///
    /// Model member `RetrieveAndGenerateConfiguration.externalSourcesConfiguration`.
    public var externalSourcesConfiguration: ExternalSourcesRetrieveAndGenerateConfiguration?

    /// The knowledge base configuration (model member `RetrieveAndGenerateConfiguration.knowledgeBaseConfiguration`).
    public var knowledgeBaseConfiguration: KnowledgeBaseRetrieveAndGenerateConfiguration?

    /// The type (model member `RetrieveAndGenerateConfiguration.type`).
    public var type: RetrieveAndGenerateType

    /// Creates the value from its members; a nil member is not sent.
    public init(
        type: RetrieveAndGenerateType,
        externalSourcesConfiguration: ExternalSourcesRetrieveAndGenerateConfiguration? = nil,
        knowledgeBaseConfiguration: KnowledgeBaseRetrieveAndGenerateConfiguration? = nil
    ) {
        self.externalSourcesConfiguration = externalSourcesConfiguration
        self.knowledgeBaseConfiguration = knowledgeBaseConfiguration
        self.type = type
    }
}

extension RetrieveAndGenerateConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var type: RetrieveAndGenerateType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("externalSourcesConfiguration") {
                externalSourcesConfiguration = try ExternalSourcesRetrieveAndGenerateConfiguration(from: &reader)
            } else if reader.memberIs("knowledgeBaseConfiguration") {
                knowledgeBaseConfiguration = try KnowledgeBaseRetrieveAndGenerateConfiguration(from: &reader)
            } else if reader.memberIs("type") {
                type = try RetrieveAndGenerateType(from: &reader)
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
        if let externalSourcesConfiguration {
            writer.writeMember("externalSourcesConfiguration")
            externalSourcesConfiguration.write(to: &writer)
        }
        if let knowledgeBaseConfiguration {
            writer.writeMember("knowledgeBaseConfiguration")
            knowledgeBaseConfiguration.write(to: &writer)
        }
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension RetrieveAndGenerateConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let externalSourcesConfiguration {
            validator.shape(externalSourcesConfiguration, "externalSourcesConfiguration")
        }
        if let knowledgeBaseConfiguration {
            validator.shape(knowledgeBaseConfiguration, "knowledgeBaseConfiguration")
        }
    }
}

/// Retrieve and generate type; the service may add values.
public struct RetrieveAndGenerateType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `KNOWLEDGE_BASE`.
    public static let knowledgeBase = Self(rawValue: "KNOWLEDGE_BASE")
    /// `EXTERNAL_SOURCES`.
    public static let externalSources = Self(rawValue: "EXTERNAL_SOURCES")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .knowledgeBase,
        .externalSources,
    ]
}
