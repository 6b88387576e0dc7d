// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Audio extraction configuration.
public struct AudioExtractionConfiguration: Sendable, Hashable {
    /// The audio extraction status (model member `AudioExtractionConfiguration.audioExtractionStatus`).
    public var audioExtractionStatus: EnabledOrDisabledState

    /// Creates the value from its members; a nil member is not sent.
    public init(audioExtractionStatus: EnabledOrDisabledState) {
        self.audioExtractionStatus = audioExtractionStatus
    }
}

extension AudioExtractionConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var audioExtractionStatus: EnabledOrDisabledState?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("audioExtractionStatus") {
                audioExtractionStatus = try EnabledOrDisabledState(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let audioExtractionStatus = consume audioExtractionStatus else {
            throw reader.missingMember("audioExtractionStatus")
        }
        self.audioExtractionStatus = audioExtractionStatus
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("audioExtractionStatus")
        writer.write(audioExtractionStatus.rawValue)
        writer.endObject()
    }
}

extension AudioExtractionConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
