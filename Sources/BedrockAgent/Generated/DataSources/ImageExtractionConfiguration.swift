// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Image extraction configuration.
public struct ImageExtractionConfiguration: Sendable, Hashable {
    /// The image extraction status (model member `ImageExtractionConfiguration.imageExtractionStatus`).
    public var imageExtractionStatus: EnabledOrDisabledState

    /// Creates the value from its members; a nil member is not sent.
    public init(imageExtractionStatus: EnabledOrDisabledState) {
        self.imageExtractionStatus = imageExtractionStatus
    }
}

extension ImageExtractionConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var imageExtractionStatus: EnabledOrDisabledState?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("imageExtractionStatus") {
                imageExtractionStatus = try EnabledOrDisabledState(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let imageExtractionStatus = consume imageExtractionStatus else {
            throw reader.missingMember("imageExtractionStatus")
        }
        self.imageExtractionStatus = imageExtractionStatus
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("imageExtractionStatus")
        writer.write(imageExtractionStatus.rawValue)
        writer.endObject()
    }
}

extension ImageExtractionConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
