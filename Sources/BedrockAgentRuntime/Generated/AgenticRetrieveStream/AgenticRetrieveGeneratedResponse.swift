// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve generated response.
public struct AgenticRetrieveGeneratedResponse: Sendable, Hashable, RedactedShape {
    /// The answer (model member `AgenticRetrieveGeneratedResponse.answer`).
    public var answer: String

    /// The citations (model member `AgenticRetrieveGeneratedResponse.citations`).
    public var citations: [AgenticRetrieveCitation]?

    /// Creates the value from its members; a nil member is not sent.
    public init(answer: String, citations: [AgenticRetrieveCitation]? = nil) {
        self.answer = answer
        self.citations = citations
    }
}

extension AgenticRetrieveGeneratedResponse: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var answer: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("answer") {
                answer = try reader.readString()
            } else if reader.memberIs("citations") {
                var list: [AgenticRetrieveCitation] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try AgenticRetrieveCitation(from: &reader))
                }
                citations = list
            } else {
                try reader.skipValue()
            }
        }
        guard let answer = consume answer else {
            throw reader.missingMember("answer")
        }
        self.answer = answer
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("answer")
        writer.write(answer)
        if let citations {
            writer.writeMember("citations")
            writer.beginArray()
            for element in citations {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        writer.endObject()
    }
}

extension AgenticRetrieveGeneratedResponse: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let citations {
            validator.elements(citations, "citations") { $0.check(&$1) }
        }
    }
}
