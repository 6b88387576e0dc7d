// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Delete vector bucket input.
public struct DeleteVectorBucketInput: Sendable, Hashable, RedactedShape {
    /// The vector bucket ARN.
    ///
    /// Pattern `arn:aws[-a-z0-9]*:s3vectors:[a-z0-9-]+:[0-9]{12}:bucket/[a-z0-9][a-z0-9-.]{1,61}[a-z0-9]` (model
    /// member `DeleteVectorBucketInput.vectorBucketArn`).
    public var vectorBucketArn: String?

    /// The vector bucket name.
    ///
    /// Length 3 to 63 characters (model member `DeleteVectorBucketInput.vectorBucketName`).
    public var vectorBucketName: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(vectorBucketArn: String? = nil, vectorBucketName: String? = nil) {
        self.vectorBucketArn = vectorBucketArn
        self.vectorBucketName = vectorBucketName
    }
}

extension DeleteVectorBucketInput: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("vectorBucketArn") {
                vectorBucketArn = try reader.readString()
            } else if reader.memberIs("vectorBucketName") {
                vectorBucketName = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let vectorBucketArn {
            writer.writeMember("vectorBucketArn")
            writer.write(vectorBucketArn)
        }
        if let vectorBucketName {
            writer.writeMember("vectorBucketName")
            writer.write(vectorBucketName)
        }
        writer.endObject()
    }
}

extension DeleteVectorBucketInput: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let vectorBucketArn {
            validator.string(vectorBucketArn, "vectorBucketArn", pattern: ServicePattern.vectorBucketArn)
        }
        if let vectorBucketName {
            validator.string(vectorBucketName, "vectorBucketName", minimum: 3, maximum: 63)
        }
    }
}
