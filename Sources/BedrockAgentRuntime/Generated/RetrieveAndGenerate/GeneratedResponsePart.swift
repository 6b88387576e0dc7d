// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Generated response part.
public struct GeneratedResponsePart: Sendable, Hashable, RedactedShape {
    /// The text response part (model member `GeneratedResponsePart.textResponsePart`).
    public var textResponsePart: TextResponsePart?

    /// Creates the value from its members; a nil member is not sent.
    public init(textResponsePart: TextResponsePart? = nil) {
        self.textResponsePart = textResponsePart
    }
}

extension GeneratedResponsePart: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("textResponsePart") {
                textResponsePart = try TextResponsePart(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let textResponsePart {
            writer.writeMember("textResponsePart")
            textResponsePart.write(to: &writer)
        }
        writer.endObject()
    }
}

extension GeneratedResponsePart: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let textResponsePart {
            validator.shape(textResponsePart, "textResponsePart")
        }
    }
}
