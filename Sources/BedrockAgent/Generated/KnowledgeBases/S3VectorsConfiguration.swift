// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// The vector index of a knowledge base on S3 Vectors.
public struct S3VectorsConfiguration: Sendable, Hashable, RedactedShape {
    /// The ARN of the index; in its place the bucket's ARN and the index's name will do.
    ///
    /// Model member `S3VectorsConfiguration.indexArn`.
    public var indexArn: String?

    /// The index name.
    ///
    /// Length 3 to 63 characters (model member `S3VectorsConfiguration.indexName`).
    public var indexName: String?

    /// The vector bucket ARN (model member `S3VectorsConfiguration.vectorBucketArn`).
    public var vectorBucketArn: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(indexArn: String? = nil, indexName: String? = nil, vectorBucketArn: String? = nil) {
        self.indexArn = indexArn
        self.indexName = indexName
        self.vectorBucketArn = vectorBucketArn
    }
}

extension S3VectorsConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("indexArn") {
                indexArn = try reader.readString()
            } else if reader.memberIs("indexName") {
                indexName = try reader.readString()
            } else if reader.memberIs("vectorBucketArn") {
                vectorBucketArn = try reader.readString()
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
        if let vectorBucketArn {
            writer.writeMember("vectorBucketArn")
            writer.write(vectorBucketArn)
        }
        writer.endObject()
    }
}

extension S3VectorsConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let indexName {
            validator.string(indexName, "indexName", minimum: 3, maximum: 63)
        }
    }
}
