// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Embedding model configuration.
public struct EmbeddingModelConfiguration: Sendable, Hashable, RedactedShape {
    /// The bedrock embedding model configuration.
    ///
    /// Model member `EmbeddingModelConfiguration.bedrockEmbeddingModelConfiguration`.
    public var bedrockEmbeddingModelConfiguration: BedrockEmbeddingModelConfiguration?

    /// Creates the value from its members; a nil member is not sent.
    public init(bedrockEmbeddingModelConfiguration: BedrockEmbeddingModelConfiguration? = nil) {
        self.bedrockEmbeddingModelConfiguration = bedrockEmbeddingModelConfiguration
    }
}

extension EmbeddingModelConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("bedrockEmbeddingModelConfiguration") {
                bedrockEmbeddingModelConfiguration = try BedrockEmbeddingModelConfiguration(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let bedrockEmbeddingModelConfiguration {
            writer.writeMember("bedrockEmbeddingModelConfiguration")
            bedrockEmbeddingModelConfiguration.write(to: &writer)
        }
        writer.endObject()
    }
}

extension EmbeddingModelConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let bedrockEmbeddingModelConfiguration {
            validator.shape(bedrockEmbeddingModelConfiguration, "bedrockEmbeddingModelConfiguration")
        }
    }
}
