// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Intermediate storage.
public struct IntermediateStorage: Sendable, Hashable, RedactedShape {
    /// The S3 location (model member `IntermediateStorage.s3Location`).
    public var s3Location: S3Location

    /// Creates the value from its members; a nil member is not sent.
    public init(s3Location: S3Location) {
        self.s3Location = s3Location
    }
}

extension IntermediateStorage: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var s3Location: S3Location?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("s3Location") {
                s3Location = try S3Location(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let s3Location = consume s3Location else {
            throw reader.missingMember("s3Location")
        }
        self.s3Location = s3Location
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("s3Location")
        s3Location.write(to: &writer)
        writer.endObject()
    }
}

extension IntermediateStorage: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(s3Location, "s3Location")
    }
}
