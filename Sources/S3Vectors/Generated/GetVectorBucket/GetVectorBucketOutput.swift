// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Get vector bucket output.
public struct GetVectorBucketOutput: Sendable, Hashable, RedactedShape {
    /// The vector bucket (model member `GetVectorBucketOutput.vectorBucket`).
    public var vectorBucket: VectorBucket

    /// Creates the value from its members; a nil member is not sent.
    public init(vectorBucket: VectorBucket) {
        self.vectorBucket = vectorBucket
    }
}

extension GetVectorBucketOutput: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var vectorBucket: VectorBucket?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("vectorBucket") {
                vectorBucket = try VectorBucket(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let vectorBucket = consume vectorBucket else {
            throw reader.missingMember("vectorBucket")
        }
        self.vectorBucket = vectorBucket
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("vectorBucket")
        vectorBucket.write(to: &writer)
        writer.endObject()
    }
}

extension GetVectorBucketOutput: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(vectorBucket, "vectorBucket")
    }
}
