// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// The text of a prompt template as it is sent (model shape `PromptTemplate`).
public struct PromptTemplate: Sendable, Hashable, RedactedShape {
    /// The text prompt template.
    ///
    /// Length 1 to 4,000 characters (model member `PromptTemplate.textPromptTemplate`).
    public var textPromptTemplate: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(textPromptTemplate: String? = nil) {
        self.textPromptTemplate = textPromptTemplate
    }
}

extension PromptTemplate: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("textPromptTemplate") {
                textPromptTemplate = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let textPromptTemplate {
            writer.writeMember("textPromptTemplate")
            writer.write(textPromptTemplate)
        }
        writer.endObject()
    }
}

extension PromptTemplate: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let textPromptTemplate {
            validator.string(textPromptTemplate, "textPromptTemplate", minimum: 1, maximum: 4000)
        }
    }
}
