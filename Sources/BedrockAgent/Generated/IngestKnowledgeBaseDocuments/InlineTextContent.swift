// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Text content document.
public struct InlineTextContent: Sendable, Hashable, RedactedShape {
    /// The data.
    ///
    /// Length 1 to 5,242,880 characters (model member `TextContentDoc.data`).
    public var data: String

    /// Creates the value from its members; a nil member is not sent.
    public init(data: String) {
        self.data = data
    }
}

extension InlineTextContent: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var data: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("data") {
                data = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let data = consume data else {
            throw reader.missingMember("data")
        }
        self.data = data
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("data")
        writer.write(data)
        writer.endObject()
    }
}

extension InlineTextContent: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(data, "data", minimum: 1, maximum: 5242880)
    }
}
