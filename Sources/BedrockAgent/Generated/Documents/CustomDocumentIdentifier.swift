// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// The name of a document of a custom data source.
public struct CustomDocumentIdentifier: Sendable, Hashable, RedactedShape {
    /// The identifier.
    ///
    /// Length 1 to 2,048 characters (model member `CustomDocumentIdentifier.id`).
    public var id: String

    /// Creates the value from its members; a nil member is not sent.
    public init(id: String) {
        self.id = id
    }
}

extension CustomDocumentIdentifier: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var id: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("id") {
                id = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let id = consume id else {
            throw reader.missingMember("id")
        }
        self.id = id
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("id")
        writer.write(id)
        writer.endObject()
    }
}

extension CustomDocumentIdentifier: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(id, "id", minimum: 1, maximum: 2048)
    }
}
