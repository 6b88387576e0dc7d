// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// List vectors output.
public struct ListVectorsOutput: Sendable, Hashable, RedactedShape {
    /// The next token.
    ///
    /// Length 1 to 2,048 characters (model member `ListVectorsOutput.nextToken`).
    public var nextToken: String?

    /// The vectors (model member `ListVectorsOutput.vectors`).
    public var vectors: [ListOutputVector]

    /// Creates the value from its members; a nil member is not sent.
    public init(vectors: [ListOutputVector], nextToken: String? = nil) {
        self.nextToken = nextToken
        self.vectors = vectors
    }
}

extension ListVectorsOutput: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var vectors: [ListOutputVector]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("nextToken") {
                nextToken = try reader.readString()
            } else if reader.memberIs("vectors") {
                var list: [ListOutputVector] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try ListOutputVector(from: &reader))
                }
                vectors = list
            } else {
                try reader.skipValue()
            }
        }
        guard let vectors = consume vectors else {
            throw reader.missingMember("vectors")
        }
        self.vectors = vectors
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let nextToken {
            writer.writeMember("nextToken")
            writer.write(nextToken)
        }
        writer.writeMember("vectors")
        writer.beginArray()
        for element in vectors {
            element.write(to: &writer)
        }
        writer.endArray()
        writer.endObject()
    }
}

extension ListVectorsOutput: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let nextToken {
            validator.string(nextToken, "nextToken", minimum: 1, maximum: 2048)
        }
        validator.elements(vectors, "vectors") { $0.check(&$1) }
    }
}
