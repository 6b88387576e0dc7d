// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// The next piece of a streaming answer's text.
public struct RetrieveAndGenerateOutputEvent: Sendable, Hashable, RedactedShape {
    /// The text (model member `RetrieveAndGenerateOutputEvent.text`).
    public var text: String

    /// Creates the value from its members; a nil member is not sent.
    public init(text: String) {
        self.text = text
    }
}

extension RetrieveAndGenerateOutputEvent: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var text: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("text") {
                text = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let text = consume text else {
            throw reader.missingMember("text")
        }
        self.text = text
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("text")
        writer.write(text)
        writer.endObject()
    }
}

extension RetrieveAndGenerateOutputEvent: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
