// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve source retriever.
public struct AgenticRetrieveSourceRetriever: Sendable, Hashable, RedactedShape {
    /// The identifier (model member `AgenticRetrieveSourceRetriever.identifier`).
    public var identifier: String

    /// Creates the value from its members; a nil member is not sent.
    public init(identifier: String) {
        self.identifier = identifier
    }
}

extension AgenticRetrieveSourceRetriever: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var identifier: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("identifier") {
                identifier = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let identifier = consume identifier else {
            throw reader.missingMember("identifier")
        }
        self.identifier = identifier
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("identifier")
        writer.write(identifier)
        writer.endObject()
    }
}

extension AgenticRetrieveSourceRetriever: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
