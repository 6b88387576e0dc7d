// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// List vector buckets input.
public struct ListVectorBucketsInput: Sendable, Hashable, RedactedShape {
    /// The max results.
    ///
    /// Range 1 to 500 (model member `ListVectorBucketsInput.maxResults`).
    public var maxResults: Int?

    /// The next token.
    ///
    /// Length 1 to 512 characters (model member `ListVectorBucketsInput.nextToken`).
    public var nextToken: String?

    /// The prefix.
    ///
    /// Length 1 to 63 characters (model member `ListVectorBucketsInput.prefix`).
    public var prefix: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(maxResults: Int? = nil, nextToken: String? = nil, prefix: String? = nil) {
        self.maxResults = maxResults
        self.nextToken = nextToken
        self.prefix = prefix
    }
}

extension ListVectorBucketsInput: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("maxResults") {
                maxResults = Int(try reader.readInt32())
            } else if reader.memberIs("nextToken") {
                nextToken = try reader.readString()
            } else if reader.memberIs("prefix") {
                prefix = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let maxResults {
            writer.writeMember("maxResults")
            writer.write(maxResults)
        }
        if let nextToken {
            writer.writeMember("nextToken")
            writer.write(nextToken)
        }
        if let prefix {
            writer.writeMember("prefix")
            writer.write(prefix)
        }
        writer.endObject()
    }
}

extension ListVectorBucketsInput: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let maxResults {
            validator.integer(maxResults, "maxResults", minimum: 1, maximum: 500)
        }
        if let nextToken {
            validator.string(nextToken, "nextToken", minimum: 1, maximum: 512)
        }
        if let prefix {
            validator.string(prefix, "prefix", minimum: 1, maximum: 63)
        }
    }
}
