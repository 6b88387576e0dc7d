// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Retrieval result custom document location.
public struct RetrievalResultCustomDocumentLocation: Sendable, Hashable, RedactedShape {
    /// The identifier (model member `RetrievalResultCustomDocumentLocation.id`).
    public var id: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(id: String? = nil) {
        self.id = id
    }
}

extension RetrievalResultCustomDocumentLocation: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("id") {
                id = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let id {
            writer.writeMember("id")
            writer.write(id)
        }
        writer.endObject()
    }
}

extension RetrievalResultCustomDocumentLocation: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
