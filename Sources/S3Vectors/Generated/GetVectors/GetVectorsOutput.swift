// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Get vectors output.
public struct GetVectorsOutput: Sendable, Hashable, RedactedShape {
    /// The vectors (model member `GetVectorsOutput.vectors`).
    public var vectors: [GetOutputVector]

    /// Creates the value from its members; a nil member is not sent.
    public init(vectors: [GetOutputVector]) {
        self.vectors = vectors
    }
}

extension GetVectorsOutput: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var vectors: [GetOutputVector]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("vectors") {
                var list: [GetOutputVector] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try GetOutputVector(from: &reader))
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
        writer.writeMember("vectors")
        writer.beginArray()
        for element in vectors {
            element.write(to: &writer)
        }
        writer.endArray()
        writer.endObject()
    }
}

extension GetVectorsOutput: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.elements(vectors, "vectors") { $0.check(&$1) }
    }
}
