// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retriever.
public struct AgenticRetriever: Sendable, Hashable, RedactedShape {
    /// The configuration (model member `AgenticRetriever.configuration`).
    public var configuration: RetrieverConfiguration

    /// The description (model member `AgenticRetriever.description`).
    public var description: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(configuration: RetrieverConfiguration, description: String? = nil) {
        self.configuration = configuration
        self.description = description
    }
}

extension AgenticRetriever: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var configuration: RetrieverConfiguration?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("configuration") {
                configuration = try RetrieverConfiguration(from: &reader)
            } else if reader.memberIs("description") {
                description = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let configuration = consume configuration else {
            throw reader.missingMember("configuration")
        }
        self.configuration = configuration
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("configuration")
        configuration.write(to: &writer)
        if let description {
            writer.writeMember("description")
            writer.write(description)
        }
        writer.endObject()
    }
}

extension AgenticRetriever: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(configuration, "configuration")
    }
}
