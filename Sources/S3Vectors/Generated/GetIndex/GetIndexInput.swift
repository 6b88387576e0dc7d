// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Get index input.
public struct GetIndexInput: Sendable, Hashable, RedactedShape {
    /// The index ARN.
    ///
    /// Pattern
    /// `arn:aws[-a-z0-9]*:s3vectors:[a-z0-9-]+:[0-9]{12}:bucket/[a-z0-9][a-z0-9-.]{1,61}[a-z0-9]/index/[a-z0-9][a-z0-9-.]{1,61}[a-z0-9]`
    /// (model member `GetIndexInput.indexArn`).
    public var indexArn: String?

    /// The index name.
    ///
    /// Length 3 to 63 characters (model member `GetIndexInput.indexName`).
    public var indexName: String?

    /// The vector bucket name.
    ///
    /// Length 3 to 63 characters (model member `GetIndexInput.vectorBucketName`).
    public var vectorBucketName: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(indexArn: String? = nil, indexName: String? = nil, vectorBucketName: String? = nil) {
        self.indexArn = indexArn
        self.indexName = indexName
        self.vectorBucketName = vectorBucketName
    }
}

extension GetIndexInput: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("indexArn") {
                indexArn = try reader.readString()
            } else if reader.memberIs("indexName") {
                indexName = try reader.readString()
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
        if let indexArn {
            writer.writeMember("indexArn")
            writer.write(indexArn)
        }
        if let indexName {
            writer.writeMember("indexName")
            writer.write(indexName)
        }
        if let vectorBucketName {
            writer.writeMember("vectorBucketName")
            writer.write(vectorBucketName)
        }
        writer.endObject()
    }
}

extension GetIndexInput: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let indexArn {
            validator.string(indexArn, "indexArn", pattern: ServicePattern.indexArn)
        }
        if let indexName {
            validator.string(indexName, "indexName", minimum: 3, maximum: 63)
        }
        if let vectorBucketName {
            validator.string(vectorBucketName, "vectorBucketName", minimum: 3, maximum: 63)
        }
    }
}
