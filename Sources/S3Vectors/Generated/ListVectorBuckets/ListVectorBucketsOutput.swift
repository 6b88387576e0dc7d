// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// List vector buckets output.
public struct ListVectorBucketsOutput: Sendable, Hashable, RedactedShape {
    /// The next token.
    ///
    /// Length 1 to 512 characters (model member `ListVectorBucketsOutput.nextToken`).
    public var nextToken: String?

    /// The vector buckets (model member `ListVectorBucketsOutput.vectorBuckets`).
    public var vectorBuckets: [VectorBucketSummary]

    /// Creates the value from its members; a nil member is not sent.
    public init(vectorBuckets: [VectorBucketSummary], nextToken: String? = nil) {
        self.nextToken = nextToken
        self.vectorBuckets = vectorBuckets
    }
}

extension ListVectorBucketsOutput: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var vectorBuckets: [VectorBucketSummary]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("nextToken") {
                nextToken = try reader.readString()
            } else if reader.memberIs("vectorBuckets") {
                var list: [VectorBucketSummary] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try VectorBucketSummary(from: &reader))
                }
                vectorBuckets = list
            } else {
                try reader.skipValue()
            }
        }
        guard let vectorBuckets = consume vectorBuckets else {
            throw reader.missingMember("vectorBuckets")
        }
        self.vectorBuckets = vectorBuckets
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let nextToken {
            writer.writeMember("nextToken")
            writer.write(nextToken)
        }
        writer.writeMember("vectorBuckets")
        writer.beginArray()
        for element in vectorBuckets {
            element.write(to: &writer)
        }
        writer.endArray()
        writer.endObject()
    }
}

extension ListVectorBucketsOutput: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let nextToken {
            validator.string(nextToken, "nextToken", minimum: 1, maximum: 512)
        }
        validator.elements(vectorBuckets, "vectorBuckets") { $0.check(&$1) }
    }
}
