// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Rerank request.
public struct RerankRequest: Sendable, Hashable, RedactedShape {
    /// The next token.
    ///
    /// Length 1 to 2,048 characters; pattern `^\S*$` (model member `RerankRequest.nextToken`).
    public var nextToken: String?

    /// The queries.
    ///
    /// Exactly 1 elements (model member `RerankRequest.queries`).
    public var queries: [RerankQuery]

    /// The reranking configuration (model member `RerankRequest.rerankingConfiguration`).
    public var rerankingConfiguration: RerankingConfiguration

    /// The sources.
    ///
    /// 1 to 1,000 elements (model member `RerankRequest.sources`).
    public var sources: [RerankSource]

    /// Creates the value from its members; a nil member is not sent.
    public init(
        queries: [RerankQuery],
        rerankingConfiguration: RerankingConfiguration,
        sources: [RerankSource],
        nextToken: String? = nil
    ) {
        self.nextToken = nextToken
        self.queries = queries
        self.rerankingConfiguration = rerankingConfiguration
        self.sources = sources
    }
}

extension RerankRequest: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var queries: [RerankQuery]?
        var rerankingConfiguration: RerankingConfiguration?
        var sources: [RerankSource]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("nextToken") {
                nextToken = try reader.readString()
            } else if reader.memberIs("queries") {
                var list: [RerankQuery] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try RerankQuery(from: &reader))
                }
                queries = list
            } else if reader.memberIs("rerankingConfiguration") {
                rerankingConfiguration = try RerankingConfiguration(from: &reader)
            } else if reader.memberIs("sources") {
                var list: [RerankSource] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try RerankSource(from: &reader))
                }
                sources = list
            } else {
                try reader.skipValue()
            }
        }
        guard let queries = consume queries else {
            throw reader.missingMember("queries")
        }
        guard let rerankingConfiguration = consume rerankingConfiguration else {
            throw reader.missingMember("rerankingConfiguration")
        }
        guard let sources = consume sources else {
            throw reader.missingMember("sources")
        }
        self.queries = queries
        self.rerankingConfiguration = rerankingConfiguration
        self.sources = sources
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let nextToken {
            writer.writeMember("nextToken")
            writer.write(nextToken)
        }
        writer.writeMember("queries")
        writer.beginArray()
        for element in queries {
            element.write(to: &writer)
        }
        writer.endArray()
        writer.writeMember("rerankingConfiguration")
        rerankingConfiguration.write(to: &writer)
        writer.writeMember("sources")
        writer.beginArray()
        for element in sources {
            element.write(to: &writer)
        }
        writer.endArray()
        writer.endObject()
    }
}

extension RerankRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let nextToken {
            validator.string(nextToken, "nextToken", minimum: 1, maximum: 2048, pattern: ServicePattern.nextToken)
        }
        validator.count(queries.count, "queries", minimum: 1, maximum: 1)
        validator.elements(queries, "queries") { $0.check(&$1) }
        validator.shape(rerankingConfiguration, "rerankingConfiguration")
        validator.count(sources.count, "sources", minimum: 1, maximum: 1000)
        validator.elements(sources, "sources") { $0.check(&$1) }
    }
}
