// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve result event.
public struct AgenticRetrieveResultEvent: Sendable, Hashable, RedactedShape {
    /// The generated response (model member `AgenticRetrieveResultEvent.generatedResponse`).
    public var generatedResponse: AgenticRetrieveGeneratedResponse?

    /// The next token.
    ///
    /// Length 1 to 2,048 characters; pattern `^\S*$` (model member `AgenticRetrieveResultEvent.nextToken`).
    public var nextToken: String?

    /// The results (model member `AgenticRetrieveResultEvent.results`).
    public var results: [AgenticRetrieveResultItem]

    /// Creates the value from its members; a nil member is not sent.
    public init(
        results: [AgenticRetrieveResultItem],
        generatedResponse: AgenticRetrieveGeneratedResponse? = nil,
        nextToken: String? = nil
    ) {
        self.generatedResponse = generatedResponse
        self.nextToken = nextToken
        self.results = results
    }
}

extension AgenticRetrieveResultEvent: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var results: [AgenticRetrieveResultItem]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("generatedResponse") {
                generatedResponse = try AgenticRetrieveGeneratedResponse(from: &reader)
            } else if reader.memberIs("nextToken") {
                nextToken = try reader.readString()
            } else if reader.memberIs("results") {
                var list: [AgenticRetrieveResultItem] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try AgenticRetrieveResultItem(from: &reader))
                }
                results = list
            } else {
                try reader.skipValue()
            }
        }
        guard let results = consume results else {
            throw reader.missingMember("results")
        }
        self.results = results
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let generatedResponse {
            writer.writeMember("generatedResponse")
            generatedResponse.write(to: &writer)
        }
        if let nextToken {
            writer.writeMember("nextToken")
            writer.write(nextToken)
        }
        writer.writeMember("results")
        writer.beginArray()
        for element in results {
            element.write(to: &writer)
        }
        writer.endArray()
        writer.endObject()
    }
}

extension AgenticRetrieveResultEvent: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let generatedResponse {
            validator.shape(generatedResponse, "generatedResponse")
        }
        if let nextToken {
            validator.string(nextToken, "nextToken", minimum: 1, maximum: 2048, pattern: ServicePattern.nextToken)
        }
    }
}
