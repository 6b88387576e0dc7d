// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve source metadata.
public struct AgenticRetrieveSourceMetadata: Sendable, Hashable, RedactedShape {
    /// The identifier (model member `AgenticRetrieveSourceMetadata.identifier`).
    public var identifier: String?

    /// The retrieval type (model member `AgenticRetrieveSourceMetadata.retrievalType`).
    public var retrievalType: AgenticRetrieveType?

    /// Creates the value from its members; a nil member is not sent.
    public init(identifier: String? = nil, retrievalType: AgenticRetrieveType? = nil) {
        self.identifier = identifier
        self.retrievalType = retrievalType
    }
}

extension AgenticRetrieveSourceMetadata: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("identifier") {
                identifier = try reader.readString()
            } else if reader.memberIs("retrievalType") {
                retrievalType = try AgenticRetrieveType(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let identifier {
            writer.writeMember("identifier")
            writer.write(identifier)
        }
        if let retrievalType {
            writer.writeMember("retrievalType")
            writer.write(retrievalType.rawValue)
        }
        writer.endObject()
    }
}

extension AgenticRetrieveSourceMetadata: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}

/// Agentic retrieve type; the service may add values.
public struct AgenticRetrieveType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `BedrockKnowledgeBase`.
    public static let bedrockKnowledgeBase = Self(rawValue: "BedrockKnowledgeBase")
    /// `BedrockAgentCoreMemory`.
    public static let bedrockAgentCoreMemory = Self(rawValue: "BedrockAgentCoreMemory")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .bedrockKnowledgeBase,
        .bedrockAgentCoreMemory,
    ]
}
