// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve citation reference.
public struct AgenticRetrieveCitationReference: Sendable, Hashable {
    /// The result index (model member `AgenticRetrieveCitationReference.resultIndex`).
    public var resultIndex: Int

    /// Creates the value from its members; a nil member is not sent.
    public init(resultIndex: Int) {
        self.resultIndex = resultIndex
    }
}

extension AgenticRetrieveCitationReference: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var resultIndex: Int?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("resultIndex") {
                resultIndex = Int(try reader.readInt32())
            } else {
                try reader.skipValue()
            }
        }
        guard let resultIndex else {
            throw reader.missingMember("resultIndex")
        }
        self.resultIndex = resultIndex
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("resultIndex")
        writer.write(resultIndex)
        writer.endObject()
    }
}

extension AgenticRetrieveCitationReference: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.integer(resultIndex, "resultIndex")
    }
}
