// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGBase
public import TenantRAGJSON

/// Vector bucket summary.
public struct VectorBucketSummary: Sendable, Hashable, RedactedShape {
    /// The creation time (model member `VectorBucketSummary.creationTime`).
    public var creationTime: Timestamp

    /// The vector bucket ARN.
    ///
    /// Pattern `arn:aws[-a-z0-9]*:s3vectors:[a-z0-9-]+:[0-9]{12}:bucket/[a-z0-9][a-z0-9-.]{1,61}[a-z0-9]` (model
    /// member `VectorBucketSummary.vectorBucketArn`).
    public var vectorBucketArn: String

    /// The vector bucket name.
    ///
    /// Length 3 to 63 characters (model member `VectorBucketSummary.vectorBucketName`).
    public var vectorBucketName: String

    /// Creates the value from its members; a nil member is not sent.
    public init(creationTime: Timestamp, vectorBucketArn: String, vectorBucketName: String) {
        self.creationTime = creationTime
        self.vectorBucketArn = vectorBucketArn
        self.vectorBucketName = vectorBucketName
    }
}

extension VectorBucketSummary: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var creationTime: Timestamp?
        var vectorBucketArn: String?
        var vectorBucketName: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("creationTime") {
                creationTime = try reader.readTimestamp()
            } else if reader.memberIs("vectorBucketArn") {
                vectorBucketArn = try reader.readString()
            } else if reader.memberIs("vectorBucketName") {
                vectorBucketName = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let creationTime else {
            throw reader.missingMember("creationTime")
        }
        guard let vectorBucketArn = consume vectorBucketArn else {
            throw reader.missingMember("vectorBucketArn")
        }
        guard let vectorBucketName = consume vectorBucketName else {
            throw reader.missingMember("vectorBucketName")
        }
        self.creationTime = creationTime
        self.vectorBucketArn = vectorBucketArn
        self.vectorBucketName = vectorBucketName
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("creationTime")
        writer.writeEpochSeconds(creationTime.epochSeconds)
        writer.writeMember("vectorBucketArn")
        writer.write(vectorBucketArn)
        writer.writeMember("vectorBucketName")
        writer.write(vectorBucketName)
        writer.endObject()
    }
}

extension VectorBucketSummary: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(vectorBucketArn, "vectorBucketArn", pattern: ServicePattern.vectorBucketArn)
        validator.string(vectorBucketName, "vectorBucketName", minimum: 3, maximum: 63)
    }
}
