// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// A part of the answer's text and where it stands.
public struct TextResponsePart: Sendable, Hashable, RedactedShape {
    /// The span (model member `TextResponsePart.span`).
    public var span: TextSpan?

    /// The text (model member `TextResponsePart.text`).
    public var text: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(span: TextSpan? = nil, text: String? = nil) {
        self.span = span
        self.text = text
    }
}

extension TextResponsePart: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("span") {
                span = try TextSpan(from: &reader)
            } else if reader.memberIs("text") {
                text = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let span {
            writer.writeMember("span")
            span.write(to: &writer)
        }
        if let text {
            writer.writeMember("text")
            writer.write(text)
        }
        writer.endObject()
    }
}

extension TextResponsePart: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let span {
            validator.shape(span, "span")
        }
    }
}
