// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Rerank text document.
public struct RerankTextDocument: Sendable, Hashable, RedactedShape {
    /// The text.
    ///
    /// Length 1 to 32,000 characters (model member `RerankTextDocument.text`).
    public var text: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(text: String? = nil) {
        self.text = text
    }
}

extension RerankTextDocument: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("text") {
                text = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let text {
            writer.writeMember("text")
            writer.write(text)
        }
        writer.endObject()
    }
}

extension RerankTextDocument: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let text {
            validator.string(text, "text", minimum: 1, maximum: 32000)
        }
    }
}
