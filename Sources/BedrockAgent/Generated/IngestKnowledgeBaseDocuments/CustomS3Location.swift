// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Custom S3 location.
public struct CustomS3Location: Sendable, Hashable, RedactedShape {
    /// The bucket owner account identifier.
    ///
    /// Length exactly 12 characters; pattern `[0-9]{12}` (model member `CustomS3Location.bucketOwnerAccountId`).
    public var bucketOwnerAccountId: String?

    /// The URI.
    ///
    /// Length 1 to 1,024 characters; pattern `s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/.{1,1024}` (model member
    /// `CustomS3Location.uri`).
    public var uri: String

    /// Creates the value from its members; a nil member is not sent.
    public init(uri: String, bucketOwnerAccountId: String? = nil) {
        self.bucketOwnerAccountId = bucketOwnerAccountId
        self.uri = uri
    }
}

extension CustomS3Location: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var uri: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("bucketOwnerAccountId") {
                bucketOwnerAccountId = try reader.readString()
            } else if reader.memberIs("uri") {
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
        if let bucketOwnerAccountId {
            writer.writeMember("bucketOwnerAccountId")
            writer.write(bucketOwnerAccountId)
        }
        writer.writeMember("uri")
        writer.write(uri)
        writer.endObject()
    }
}

extension CustomS3Location: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let bucketOwnerAccountId {
            validator.string(
                bucketOwnerAccountId,
                "bucketOwnerAccountId",
                minimum: 12,
                maximum: 12,
                pattern: ServicePattern.bucketOwnerAccountId
            )
        }
        validator.string(uri, "uri", minimum: 1, maximum: 1024, pattern: ServicePattern.s3ObjectUri)
    }
}
