// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Bedrock embedding model configuration.
public struct BedrockEmbeddingModelConfiguration: Sendable, Hashable, RedactedShape {
    /// The audio.
    ///
    /// Exactly 1 elements; deprecated by the service (model member `BedrockEmbeddingModelConfiguration.audio`).
    public var audio: [AudioConfiguration]?

    /// The dimensions.
    ///
    /// Range 0 to 4,096 (model member `BedrockEmbeddingModelConfiguration.dimensions`).
    public var dimensions: Int?

    /// The embedding data type (model member `BedrockEmbeddingModelConfiguration.embeddingDataType`).
    public var embeddingDataType: EmbeddingDataType?

    /// The model configuration (model member `BedrockEmbeddingModelConfiguration.modelConfiguration`).
    public var modelConfiguration: JSONValue?

    /// The video.
    ///
    /// Exactly 1 elements; deprecated by the service (model member `BedrockEmbeddingModelConfiguration.video`).
    public var video: [VideoConfiguration]?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        audio: [AudioConfiguration]? = nil,
        dimensions: Int? = nil,
        embeddingDataType: EmbeddingDataType? = nil,
        modelConfiguration: JSONValue? = nil,
        video: [VideoConfiguration]? = nil
    ) {
        self.audio = audio
        self.dimensions = dimensions
        self.embeddingDataType = embeddingDataType
        self.modelConfiguration = modelConfiguration
        self.video = video
    }
}

extension BedrockEmbeddingModelConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("audio") {
                var list: [AudioConfiguration] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try AudioConfiguration(from: &reader))
                }
                audio = list
            } else if reader.memberIs("dimensions") {
                dimensions = Int(try reader.readInt32())
            } else if reader.memberIs("embeddingDataType") {
                embeddingDataType = try EmbeddingDataType(from: &reader)
            } else if reader.memberIs("modelConfiguration") {
                modelConfiguration = try reader.readValue()
            } else if reader.memberIs("video") {
                var list: [VideoConfiguration] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try VideoConfiguration(from: &reader))
                }
                video = list
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let audio {
            writer.writeMember("audio")
            writer.beginArray()
            for element in audio {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        if let dimensions {
            writer.writeMember("dimensions")
            writer.write(dimensions)
        }
        if let embeddingDataType {
            writer.writeMember("embeddingDataType")
            writer.write(embeddingDataType.rawValue)
        }
        if let modelConfiguration {
            writer.writeMember("modelConfiguration")
            writer.write(modelConfiguration)
        }
        if let video {
            writer.writeMember("video")
            writer.beginArray()
            for element in video {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        writer.endObject()
    }
}

extension BedrockEmbeddingModelConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let audio {
            validator.count(audio.count, "audio", minimum: 1, maximum: 1)
            validator.elements(audio, "audio") { $0.check(&$1) }
        }
        if let dimensions {
            validator.integer(dimensions, "dimensions", minimum: 0, maximum: 4096)
        }
        if let video {
            validator.count(video.count, "video", minimum: 1, maximum: 1)
            validator.elements(video, "video") { $0.check(&$1) }
        }
    }
}

/// Embedding data type; the service may add values.
public struct EmbeddingDataType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `FLOAT32`.
    public static let float32 = Self(rawValue: "FLOAT32")
    /// `BINARY`.
    public static let binary = Self(rawValue: "BINARY")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .float32,
        .binary,
    ]
}
