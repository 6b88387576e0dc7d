// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Generate query response.
public struct GenerateQueryResponse: Sendable, Hashable, RedactedShape {
    /// The queries.
    ///
    /// At least 0 elements (model member `GenerateQueryResponse.queries`).
    public var queries: [GeneratedQuery]?

    /// Creates the value from its members; a nil member is not sent.
    public init(queries: [GeneratedQuery]? = nil) {
        self.queries = queries
    }
}

extension GenerateQueryResponse: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("queries") {
                var list: [GeneratedQuery] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try GeneratedQuery(from: &reader))
                }
                queries = list
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let queries {
            writer.writeMember("queries")
            writer.beginArray()
            for element in queries {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        writer.endObject()
    }
}

extension GenerateQueryResponse: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let queries {
            validator.count(queries.count, "queries", minimum: 0)
        }
    }
}
