// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Audio configuration.
public struct AudioConfiguration: Sendable, Hashable {
    /// The segmentation configuration (model member `AudioConfiguration.segmentationConfiguration`).
    public var segmentationConfiguration: AudioSegmentationConfiguration

    /// Creates the value from its members; a nil member is not sent.
    public init(segmentationConfiguration: AudioSegmentationConfiguration) {
        self.segmentationConfiguration = segmentationConfiguration
    }
}

extension AudioConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var segmentationConfiguration: AudioSegmentationConfiguration?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("segmentationConfiguration") {
                segmentationConfiguration = try AudioSegmentationConfiguration(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let segmentationConfiguration = consume segmentationConfiguration else {
            throw reader.missingMember("segmentationConfiguration")
        }
        self.segmentationConfiguration = segmentationConfiguration
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("segmentationConfiguration")
        segmentationConfiguration.write(to: &writer)
        writer.endObject()
    }
}

extension AudioConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(segmentationConfiguration, "segmentationConfiguration")
    }
}
