// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Delete vectors input.
public struct DeleteVectorsInput: Sendable, Hashable, RedactedShape {
    /// The index ARN.
    ///
    /// Pattern
    /// `arn:aws[-a-z0-9]*:s3vectors:[a-z0-9-]+:[0-9]{12}:bucket/[a-z0-9][a-z0-9-.]{1,61}[a-z0-9]/index/[a-z0-9][a-z0-9-.]{1,61}[a-z0-9]`
    /// (model member `DeleteVectorsInput.indexArn`).
    public var indexArn: String?

    /// The index name.
    ///
    /// Length 3 to 63 characters (model member `DeleteVectorsInput.indexName`).
    public var indexName: String?

    /// The keys.
    ///
    /// 1 to 500 elements; each: length 1 to 1,024 characters (model member `DeleteVectorsInput.keys`).
    public var keys: [String]

    /// The vector bucket name.
    ///
    /// Length 3 to 63 characters (model member `DeleteVectorsInput.vectorBucketName`).
    public var vectorBucketName: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        keys: [String],
        indexArn: String? = nil,
        indexName: String? = nil,
        vectorBucketName: String? = nil
    ) {
        self.indexArn = indexArn
        self.indexName = indexName
        self.keys = keys
        self.vectorBucketName = vectorBucketName
    }
}

extension DeleteVectorsInput: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var keys: [String]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("indexArn") {
                indexArn = try reader.readString()
            } else if reader.memberIs("indexName") {
                indexName = try reader.readString()
            } else if reader.memberIs("keys") {
                var list: [String] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try reader.readString())
                }
                keys = list
            } else if reader.memberIs("vectorBucketName") {
                vectorBucketName = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let keys = consume keys else {
            throw reader.missingMember("keys")
        }
        self.keys = keys
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
        writer.writeMember("keys")
        writer.beginArray()
        for element in keys {
            writer.write(element)
        }
        writer.endArray()
        if let vectorBucketName {
            writer.writeMember("vectorBucketName")
            writer.write(vectorBucketName)
        }
        writer.endObject()
    }
}

extension DeleteVectorsInput: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let indexArn {
            validator.string(indexArn, "indexArn", pattern: ServicePattern.indexArn)
        }
        if let indexName {
            validator.string(indexName, "indexName", minimum: 3, maximum: 63)
        }
        validator.count(keys.count, "keys", minimum: 1, maximum: 500)
        validator.elements(keys, "keys") { $1.string($0, nil, minimum: 1, maximum: 1024) }
        if let vectorBucketName {
            validator.string(vectorBucketName, "vectorBucketName", minimum: 3, maximum: 63)
        }
    }
}
