// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Video segment.
public struct VideoSegment: Sendable, Hashable, RedactedShape {
    /// The S3 URI.
    ///
    /// Length at least 1 characters (model member `VideoSegment.s3Uri`).
    public var s3Uri: String

    /// The summary (model member `VideoSegment.summary`).
    public var summary: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(s3Uri: String, summary: String? = nil) {
        self.s3Uri = s3Uri
        self.summary = summary
    }
}

extension VideoSegment: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var s3Uri: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("s3Uri") {
                s3Uri = try reader.readString()
            } else if reader.memberIs("summary") {
                summary = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let s3Uri = consume s3Uri else {
            throw reader.missingMember("s3Uri")
        }
        self.s3Uri = s3Uri
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("s3Uri")
        writer.write(s3Uri)
        if let summary {
            writer.writeMember("summary")
            writer.write(summary)
        }
        writer.endObject()
    }
}

extension VideoSegment: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(s3Uri, "s3Uri", minimum: 1)
    }
}
