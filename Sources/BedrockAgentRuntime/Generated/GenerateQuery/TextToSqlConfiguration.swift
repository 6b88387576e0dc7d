// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Text to SQL configuration.
public struct TextToSqlConfiguration: Sendable, Hashable, RedactedShape {
    /// The knowledge base configuration (model member `TextToSqlConfiguration.knowledgeBaseConfiguration`).
    public var knowledgeBaseConfiguration: TextToSqlKnowledgeBaseConfiguration?

    /// The type (model member `TextToSqlConfiguration.type`).
    public var type: TextToSqlConfigurationType

    /// Creates the value from its members; a nil member is not sent.
    public init(
        type: TextToSqlConfigurationType,
        knowledgeBaseConfiguration: TextToSqlKnowledgeBaseConfiguration? = nil
    ) {
        self.knowledgeBaseConfiguration = knowledgeBaseConfiguration
        self.type = type
    }
}

extension TextToSqlConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var type: TextToSqlConfigurationType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("knowledgeBaseConfiguration") {
                knowledgeBaseConfiguration = try TextToSqlKnowledgeBaseConfiguration(from: &reader)
            } else if reader.memberIs("type") {
                type = try TextToSqlConfigurationType(from: &reader)
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
        if let knowledgeBaseConfiguration {
            writer.writeMember("knowledgeBaseConfiguration")
            knowledgeBaseConfiguration.write(to: &writer)
        }
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension TextToSqlConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let knowledgeBaseConfiguration {
            validator.shape(knowledgeBaseConfiguration, "knowledgeBaseConfiguration")
        }
    }
}

/// Text to SQL configuration type; the service may add values.
public struct TextToSqlConfigurationType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `KNOWLEDGE_BASE`.
    public static let knowledgeBase = Self(rawValue: "KNOWLEDGE_BASE")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .knowledgeBase
    ]
}
