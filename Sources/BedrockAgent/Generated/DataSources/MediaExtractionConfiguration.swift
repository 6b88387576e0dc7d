// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Media extraction configuration.
public struct MediaExtractionConfiguration: Sendable, Hashable {
    /// The audio extraction configuration (model member `MediaExtractionConfiguration.audioExtractionConfiguration`).
    public var audioExtractionConfiguration: AudioExtractionConfiguration?

    /// The image extraction configuration (model member `MediaExtractionConfiguration.imageExtractionConfiguration`).
    public var imageExtractionConfiguration: ImageExtractionConfiguration?

    /// The video extraction configuration (model member `MediaExtractionConfiguration.videoExtractionConfiguration`).
    public var videoExtractionConfiguration: VideoExtractionConfiguration?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        audioExtractionConfiguration: AudioExtractionConfiguration? = nil,
        imageExtractionConfiguration: ImageExtractionConfiguration? = nil,
        videoExtractionConfiguration: VideoExtractionConfiguration? = nil
    ) {
        self.audioExtractionConfiguration = audioExtractionConfiguration
        self.imageExtractionConfiguration = imageExtractionConfiguration
        self.videoExtractionConfiguration = videoExtractionConfiguration
    }
}

extension MediaExtractionConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("audioExtractionConfiguration") {
                audioExtractionConfiguration = try AudioExtractionConfiguration(from: &reader)
            } else if reader.memberIs("imageExtractionConfiguration") {
                imageExtractionConfiguration = try ImageExtractionConfiguration(from: &reader)
            } else if reader.memberIs("videoExtractionConfiguration") {
                videoExtractionConfiguration = try VideoExtractionConfiguration(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let audioExtractionConfiguration {
            writer.writeMember("audioExtractionConfiguration")
            audioExtractionConfiguration.write(to: &writer)
        }
        if let imageExtractionConfiguration {
            writer.writeMember("imageExtractionConfiguration")
            imageExtractionConfiguration.write(to: &writer)
        }
        if let videoExtractionConfiguration {
            writer.writeMember("videoExtractionConfiguration")
            videoExtractionConfiguration.write(to: &writer)
        }
        writer.endObject()
    }
}

extension MediaExtractionConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
