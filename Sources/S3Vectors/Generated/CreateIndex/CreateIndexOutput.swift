// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Create index output.
public struct CreateIndexOutput: Sendable, Hashable, RedactedShape {
    /// The index ARN.
    ///
    /// Pattern
    /// `arn:aws[-a-z0-9]*:s3vectors:[a-z0-9-]+:[0-9]{12}:bucket/[a-z0-9][a-z0-9-.]{1,61}[a-z0-9]/index/[a-z0-9][a-z0-9-.]{1,61}[a-z0-9]`
    /// (model member `CreateIndexOutput.indexArn`).
    public var indexArn: String

    /// Creates the value from its members; a nil member is not sent.
    public init(indexArn: String) {
        self.indexArn = indexArn
    }
}

extension CreateIndexOutput: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var indexArn: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("indexArn") {
                indexArn = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let indexArn = consume indexArn else {
            throw reader.missingMember("indexArn")
        }
        self.indexArn = indexArn
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("indexArn")
        writer.write(indexArn)
        writer.endObject()
    }
}

extension CreateIndexOutput: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(indexArn, "indexArn", pattern: ServicePattern.indexArn)
    }
}
