// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Retrieval result SQL location.
public struct RetrievalResultSqlLocation: Sendable, Hashable, RedactedShape {
    /// The query (model member `RetrievalResultSqlLocation.query`).
    public var query: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(query: String? = nil) {
        self.query = query
    }
}

extension RetrievalResultSqlLocation: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("query") {
                query = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let query {
            writer.writeMember("query")
            writer.write(query)
        }
        writer.endObject()
    }
}

extension RetrievalResultSqlLocation: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
