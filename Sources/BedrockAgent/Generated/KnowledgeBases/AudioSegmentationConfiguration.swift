// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Audio segmentation configuration.
public struct AudioSegmentationConfiguration: Sendable, Hashable {
    /// The fixed length duration.
    ///
    /// Range 1 to 30 (model member `AudioSegmentationConfiguration.fixedLengthDuration`).
    public var fixedLengthDuration: Int

    /// Creates the value from its members; a nil member is not sent.
    public init(fixedLengthDuration: Int) {
        self.fixedLengthDuration = fixedLengthDuration
    }
}

extension AudioSegmentationConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var fixedLengthDuration: Int?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("fixedLengthDuration") {
                fixedLengthDuration = Int(try reader.readInt32())
            } else {
                try reader.skipValue()
            }
        }
        guard let fixedLengthDuration else {
            throw reader.missingMember("fixedLengthDuration")
        }
        self.fixedLengthDuration = fixedLengthDuration
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("fixedLengthDuration")
        writer.write(fixedLengthDuration)
        writer.endObject()
    }
}

extension AudioSegmentationConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.integer(fixedLengthDuration, "fixedLengthDuration", minimum: 1, maximum: 30)
    }
}
