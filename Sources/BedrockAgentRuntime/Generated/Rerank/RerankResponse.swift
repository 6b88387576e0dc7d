// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Rerank response.
public struct RerankResponse: Sendable, Hashable, RedactedShape {
    /// The next token.
    ///
    /// Length 1 to 2,048 characters; pattern `^\S*$` (model member `RerankResponse.nextToken`).
    public var nextToken: String?

    /// The results (model member `RerankResponse.results`).
    public var results: [RerankResult]

    /// Creates the value from its members; a nil member is not sent.
    public init(results: [RerankResult], nextToken: String? = nil) {
        self.nextToken = nextToken
        self.results = results
    }
}

extension RerankResponse: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var results: [RerankResult]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("nextToken") {
                nextToken = try reader.readString()
            } else if reader.memberIs("results") {
                var list: [RerankResult] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try RerankResult(from: &reader))
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

extension RerankResponse: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let nextToken {
            validator.string(nextToken, "nextToken", minimum: 1, maximum: 2048, pattern: ServicePattern.nextToken)
        }
        validator.elements(results, "results") { $0.check(&$1) }
    }
}
