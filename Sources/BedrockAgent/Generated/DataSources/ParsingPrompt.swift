// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Parsing prompt.
public struct ParsingPrompt: Sendable, Hashable, RedactedShape {
    /// The parsing prompt text.
    ///
    /// Length 1 to 10,000 characters (model member `ParsingPrompt.parsingPromptText`).
    public var parsingPromptText: String

    /// Creates the value from its members; a nil member is not sent.
    public init(parsingPromptText: String) {
        self.parsingPromptText = parsingPromptText
    }
}

extension ParsingPrompt: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var parsingPromptText: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("parsingPromptText") {
                parsingPromptText = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let parsingPromptText = consume parsingPromptText else {
            throw reader.missingMember("parsingPromptText")
        }
        self.parsingPromptText = parsingPromptText
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("parsingPromptText")
        writer.write(parsingPromptText)
        writer.endObject()
    }
}

extension ParsingPrompt: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(parsingPromptText, "parsingPromptText", minimum: 1, maximum: 10000)
    }
}
