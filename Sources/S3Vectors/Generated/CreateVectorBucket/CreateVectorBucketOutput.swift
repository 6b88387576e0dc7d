// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Create vector bucket output.
public struct CreateVectorBucketOutput: Sendable, Hashable, RedactedShape {
    /// The vector bucket ARN.
    ///
    /// Pattern `arn:aws[-a-z0-9]*:s3vectors:[a-z0-9-]+:[0-9]{12}:bucket/[a-z0-9][a-z0-9-.]{1,61}[a-z0-9]` (model
    /// member `CreateVectorBucketOutput.vectorBucketArn`).
    public var vectorBucketArn: String

    /// Creates the value from its members; a nil member is not sent.
    public init(vectorBucketArn: String) {
        self.vectorBucketArn = vectorBucketArn
    }
}

extension CreateVectorBucketOutput: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var vectorBucketArn: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("vectorBucketArn") {
                vectorBucketArn = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let vectorBucketArn = consume vectorBucketArn else {
            throw reader.missingMember("vectorBucketArn")
        }
        self.vectorBucketArn = vectorBucketArn
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("vectorBucketArn")
        writer.write(vectorBucketArn)
        writer.endObject()
    }
}

extension CreateVectorBucketOutput: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(vectorBucketArn, "vectorBucketArn", pattern: ServicePattern.vectorBucketArn)
    }
}
