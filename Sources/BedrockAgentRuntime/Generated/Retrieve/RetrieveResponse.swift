// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// The results of a search.
public struct RetrieveResponse: Sendable, Hashable, RedactedShape {
    /// The guardrail action (model member `RetrieveResponse.guardrailAction`).
    public var guardrailAction: GuardrailAction?

    /// The token of the next page; nil on the last one.
    ///
    /// Length 1 to 2,048 characters; pattern `^\S*$` (model member `RetrieveResponse.nextToken`).
    public var nextToken: String?

    /// The chunks, best first (model member `RetrieveResponse.retrievalResults`).
    public var retrievalResults: [KnowledgeBaseRetrievalResult]

    /// Creates the value from its members; a nil member is not sent.
    public init(
        retrievalResults: [KnowledgeBaseRetrievalResult],
        guardrailAction: GuardrailAction? = nil,
        nextToken: String? = nil
    ) {
        self.guardrailAction = guardrailAction
        self.nextToken = nextToken
        self.retrievalResults = retrievalResults
    }
}

extension RetrieveResponse: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var retrievalResults: [KnowledgeBaseRetrievalResult]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("guardrailAction") {
                guardrailAction = try GuardrailAction(from: &reader)
            } else if reader.memberIs("nextToken") {
                nextToken = try reader.readString()
            } else if reader.memberIs("retrievalResults") {
                var list: [KnowledgeBaseRetrievalResult] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try KnowledgeBaseRetrievalResult(from: &reader))
                }
                retrievalResults = list
            } else {
                try reader.skipValue()
            }
        }
        guard let retrievalResults = consume retrievalResults else {
            throw reader.missingMember("retrievalResults")
        }
        self.retrievalResults = retrievalResults
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let guardrailAction {
            writer.writeMember("guardrailAction")
            writer.write(guardrailAction.rawValue)
        }
        if let nextToken {
            writer.writeMember("nextToken")
            writer.write(nextToken)
        }
        writer.writeMember("retrievalResults")
        writer.beginArray()
        for element in retrievalResults {
            element.write(to: &writer)
        }
        writer.endArray()
        writer.endObject()
    }
}

extension RetrieveResponse: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let nextToken {
            validator.string(nextToken, "nextToken", minimum: 1, maximum: 2048, pattern: ServicePattern.nextToken)
        }
        validator.elements(retrievalResults, "retrievalResults") { $0.check(&$1) }
    }
}
