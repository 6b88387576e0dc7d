// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// An answer with its citations.
public struct RetrieveAndGenerateResponse: Sendable, Hashable, RedactedShape {
    /// The citations (model member `RetrieveAndGenerateResponse.citations`).
    public var citations: [Citation]?

    /// The guardrail action (model member `RetrieveAndGenerateResponse.guardrailAction`).
    public var guardrailAction: GuardrailAction?

    /// The output (model member `RetrieveAndGenerateResponse.output`).
    public var output: RetrieveAndGenerateOutput

    /// The conversation; give it with the next question.
    ///
    /// Length 2 to 100 characters; pattern `^[0-9a-zA-Z._:-]+$` (model member
    /// `RetrieveAndGenerateResponse.sessionId`).
    public var sessionId: String

    /// Creates the value from its members; a nil member is not sent.
    public init(
        output: RetrieveAndGenerateOutput,
        sessionId: String,
        citations: [Citation]? = nil,
        guardrailAction: GuardrailAction? = nil
    ) {
        self.citations = citations
        self.guardrailAction = guardrailAction
        self.output = output
        self.sessionId = sessionId
    }
}

extension RetrieveAndGenerateResponse: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var output: RetrieveAndGenerateOutput?
        var sessionId: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("citations") {
                var list: [Citation] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try Citation(from: &reader))
                }
                citations = list
            } else if reader.memberIs("guardrailAction") {
                guardrailAction = try GuardrailAction(from: &reader)
            } else if reader.memberIs("output") {
                output = try RetrieveAndGenerateOutput(from: &reader)
            } else if reader.memberIs("sessionId") {
                sessionId = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let output = consume output else {
            throw reader.missingMember("output")
        }
        guard let sessionId = consume sessionId else {
            throw reader.missingMember("sessionId")
        }
        self.output = output
        self.sessionId = sessionId
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let citations {
            writer.writeMember("citations")
            writer.beginArray()
            for element in citations {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        if let guardrailAction {
            writer.writeMember("guardrailAction")
            writer.write(guardrailAction.rawValue)
        }
        writer.writeMember("output")
        output.write(to: &writer)
        writer.writeMember("sessionId")
        writer.write(sessionId)
        writer.endObject()
    }
}

extension RetrieveAndGenerateResponse: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let citations {
            validator.elements(citations, "citations") { $0.check(&$1) }
        }
        validator.string(sessionId, "sessionId", minimum: 2, maximum: 100, pattern: ServicePattern.sessionId)
    }
}
