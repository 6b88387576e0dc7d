// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Get index output.
public struct GetIndexOutput: Sendable, Hashable, RedactedShape {
    /// The index (model member `GetIndexOutput.index`).
    public var index: VectorIndex

    /// Creates the value from its members; a nil member is not sent.
    public init(index: VectorIndex) {
        self.index = index
    }
}

extension GetIndexOutput: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var index: VectorIndex?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("index") {
                index = try VectorIndex(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let index = consume index else {
            throw reader.missingMember("index")
        }
        self.index = index
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("index")
        index.write(to: &writer)
        writer.endObject()
    }
}

extension GetIndexOutput: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(index, "index")
    }
}
