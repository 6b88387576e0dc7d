// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// The bucket of a data source, and the prefix of its objects.
public struct S3DataSourceConfiguration: Sendable, Hashable, RedactedShape {
    /// The bucket ARN.
    ///
    /// Length 1 to 2,048 characters; pattern `arn:aws(|-cn|-us-gov):s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]` (model
    /// member `S3DataSourceConfiguration.bucketArn`).
    public var bucketArn: String

    /// The bucket owner account identifier.
    ///
    /// Length exactly 12 characters; pattern `[0-9]{12}` (model member
    /// `S3DataSourceConfiguration.bucketOwnerAccountId`).
    public var bucketOwnerAccountId: String?

    /// The prefix of the objects to ingest; all of the bucket where it is nil.
    ///
    /// Exactly 1 elements; each: length 1 to 300 characters (model member
    /// `S3DataSourceConfiguration.inclusionPrefixes`).
    public var inclusionPrefixes: [String]?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        bucketArn: String,
        bucketOwnerAccountId: String? = nil,
        inclusionPrefixes: [String]? = nil
    ) {
        self.bucketArn = bucketArn
        self.bucketOwnerAccountId = bucketOwnerAccountId
        self.inclusionPrefixes = inclusionPrefixes
    }
}

extension S3DataSourceConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var bucketArn: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("bucketArn") {
                bucketArn = try reader.readString()
            } else if reader.memberIs("bucketOwnerAccountId") {
                bucketOwnerAccountId = try reader.readString()
            } else if reader.memberIs("inclusionPrefixes") {
                var list: [String] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try reader.readString())
                }
                inclusionPrefixes = list
            } else {
                try reader.skipValue()
            }
        }
        guard let bucketArn = consume bucketArn else {
            throw reader.missingMember("bucketArn")
        }
        self.bucketArn = bucketArn
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("bucketArn")
        writer.write(bucketArn)
        if let bucketOwnerAccountId {
            writer.writeMember("bucketOwnerAccountId")
            writer.write(bucketOwnerAccountId)
        }
        if let inclusionPrefixes {
            writer.writeMember("inclusionPrefixes")
            writer.beginArray()
            for element in inclusionPrefixes {
                writer.write(element)
            }
            writer.endArray()
        }
        writer.endObject()
    }
}

extension S3DataSourceConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(bucketArn, "bucketArn", minimum: 1, maximum: 2048, pattern: ServicePattern.s3BucketArn)
        if let bucketOwnerAccountId {
            validator.string(
                bucketOwnerAccountId,
                "bucketOwnerAccountId",
                minimum: 12,
                maximum: 12,
                pattern: ServicePattern.bucketOwnerAccountId
            )
        }
        if let inclusionPrefixes {
            validator.count(inclusionPrefixes.count, "inclusionPrefixes", minimum: 1, maximum: 1)
            validator.elements(inclusionPrefixes, "inclusionPrefixes") { $1.string($0, nil, minimum: 1, maximum: 300) }
        }
    }
}
