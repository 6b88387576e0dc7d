// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// S3 location.
public struct S3Location: Sendable, Hashable, RedactedShape {
    /// The URI.
    ///
    /// Length 1 to 2,048 characters; pattern `s3://.{1,128}` (model member `S3Location.uri`).
    public var uri: String

    /// Creates the value from its members; a nil member is not sent.
    public init(uri: String) {
        self.uri = uri
    }
}

extension S3Location: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var uri: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("uri") {
                uri = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let uri = consume uri else {
            throw reader.missingMember("uri")
        }
        self.uri = uri
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("uri")
        writer.write(uri)
        writer.endObject()
    }
}

extension S3Location: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(uri, "uri", minimum: 1, maximum: 2048, pattern: ServicePattern.s3BucketUri)
    }
}
