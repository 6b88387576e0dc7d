// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGBase
public import TenantRAGJSON

/// Index summary.
public struct VectorIndexSummary: Sendable, Hashable, RedactedShape {
    /// The creation time (model member `IndexSummary.creationTime`).
    public var creationTime: Timestamp

    /// The index ARN.
    ///
    /// Pattern
    /// `arn:aws[-a-z0-9]*:s3vectors:[a-z0-9-]+:[0-9]{12}:bucket/[a-z0-9][a-z0-9-.]{1,61}[a-z0-9]/index/[a-z0-9][a-z0-9-.]{1,61}[a-z0-9]`
    /// (model member `IndexSummary.indexArn`).
    public var indexArn: String

    /// The index name.
    ///
    /// Length 3 to 63 characters (model member `IndexSummary.indexName`).
    public var indexName: String

    /// The vector bucket name.
    ///
    /// Length 3 to 63 characters (model member `IndexSummary.vectorBucketName`).
    public var vectorBucketName: String

    /// Creates the value from its members; a nil member is not sent.
    public init(creationTime: Timestamp, indexArn: String, indexName: String, vectorBucketName: String) {
        self.creationTime = creationTime
        self.indexArn = indexArn
        self.indexName = indexName
        self.vectorBucketName = vectorBucketName
    }
}

extension VectorIndexSummary: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var creationTime: Timestamp?
        var indexArn: String?
        var indexName: String?
        var vectorBucketName: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("creationTime") {
                creationTime = try reader.readTimestamp()
            } else if reader.memberIs("indexArn") {
                indexArn = try reader.readString()
            } else if reader.memberIs("indexName") {
                indexName = try reader.readString()
            } else if reader.memberIs("vectorBucketName") {
                vectorBucketName = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let creationTime else {
            throw reader.missingMember("creationTime")
        }
        guard let indexArn = consume indexArn else {
            throw reader.missingMember("indexArn")
        }
        guard let indexName = consume indexName else {
            throw reader.missingMember("indexName")
        }
        guard let vectorBucketName = consume vectorBucketName else {
            throw reader.missingMember("vectorBucketName")
        }
        self.creationTime = creationTime
        self.indexArn = indexArn
        self.indexName = indexName
        self.vectorBucketName = vectorBucketName
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("creationTime")
        writer.writeEpochSeconds(creationTime.epochSeconds)
        writer.writeMember("indexArn")
        writer.write(indexArn)
        writer.writeMember("indexName")
        writer.write(indexName)
        writer.writeMember("vectorBucketName")
        writer.write(vectorBucketName)
        writer.endObject()
    }
}

extension VectorIndexSummary: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(indexArn, "indexArn", pattern: ServicePattern.indexArn)
        validator.string(indexName, "indexName", minimum: 3, maximum: 63)
        validator.string(vectorBucketName, "vectorBucketName", minimum: 3, maximum: 63)
    }
}
