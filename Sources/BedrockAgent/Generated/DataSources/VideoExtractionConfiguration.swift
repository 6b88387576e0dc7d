// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Video extraction configuration.
public struct VideoExtractionConfiguration: Sendable, Hashable {
    /// The video extraction status (model member `VideoExtractionConfiguration.videoExtractionStatus`).
    public var videoExtractionStatus: EnabledOrDisabledState

    /// Creates the value from its members; a nil member is not sent.
    public init(videoExtractionStatus: EnabledOrDisabledState) {
        self.videoExtractionStatus = videoExtractionStatus
    }
}

extension VideoExtractionConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var videoExtractionStatus: EnabledOrDisabledState?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("videoExtractionStatus") {
                videoExtractionStatus = try EnabledOrDisabledState(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let videoExtractionStatus = consume videoExtractionStatus else {
            throw reader.missingMember("videoExtractionStatus")
        }
        self.videoExtractionStatus = videoExtractionStatus
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("videoExtractionStatus")
        writer.write(videoExtractionStatus.rawValue)
        writer.endObject()
    }
}

extension VideoExtractionConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
