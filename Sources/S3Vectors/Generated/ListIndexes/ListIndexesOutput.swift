// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// List indexes output.
public struct ListIndexesOutput: Sendable, Hashable, RedactedShape {
    /// The indexes (model member `ListIndexesOutput.indexes`).
    public var indexes: [VectorIndexSummary]

    /// The next token.
    ///
    /// Length 1 to 512 characters (model member `ListIndexesOutput.nextToken`).
    public var nextToken: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(indexes: [VectorIndexSummary], nextToken: String? = nil) {
        self.indexes = indexes
        self.nextToken = nextToken
    }
}

extension ListIndexesOutput: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var indexes: [VectorIndexSummary]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("indexes") {
                var list: [VectorIndexSummary] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try VectorIndexSummary(from: &reader))
                }
                indexes = list
            } else if reader.memberIs("nextToken") {
                nextToken = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let indexes = consume indexes else {
            throw reader.missingMember("indexes")
        }
        self.indexes = indexes
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("indexes")
        writer.beginArray()
        for element in indexes {
            element.write(to: &writer)
        }
        writer.endArray()
        if let nextToken {
            writer.writeMember("nextToken")
            writer.write(nextToken)
        }
        writer.endObject()
    }
}

extension ListIndexesOutput: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.elements(indexes, "indexes") { $0.check(&$1) }
        if let nextToken {
            validator.string(nextToken, "nextToken", minimum: 1, maximum: 512)
        }
    }
}
