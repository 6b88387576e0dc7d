// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// List ingestion jobs response.
public struct ListIngestionJobsResponse: Sendable, Hashable, RedactedShape {
    /// The ingestion job summaries (model member `ListIngestionJobsResponse.ingestionJobSummaries`).
    public var ingestionJobSummaries: [IngestionJobSummary]

    /// The next token.
    ///
    /// Length 1 to 2,048 characters; pattern `\S*` (model member `ListIngestionJobsResponse.nextToken`).
    public var nextToken: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(ingestionJobSummaries: [IngestionJobSummary], nextToken: String? = nil) {
        self.ingestionJobSummaries = ingestionJobSummaries
        self.nextToken = nextToken
    }
}

extension ListIngestionJobsResponse: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var ingestionJobSummaries: [IngestionJobSummary]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("ingestionJobSummaries") {
                var list: [IngestionJobSummary] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try IngestionJobSummary(from: &reader))
                }
                ingestionJobSummaries = list
            } else if reader.memberIs("nextToken") {
                nextToken = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let ingestionJobSummaries = consume ingestionJobSummaries else {
            throw reader.missingMember("ingestionJobSummaries")
        }
        self.ingestionJobSummaries = ingestionJobSummaries
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("ingestionJobSummaries")
        writer.beginArray()
        for element in ingestionJobSummaries {
            element.write(to: &writer)
        }
        writer.endArray()
        if let nextToken {
            writer.writeMember("nextToken")
            writer.write(nextToken)
        }
        writer.endObject()
    }
}

extension ListIngestionJobsResponse: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.elements(ingestionJobSummaries, "ingestionJobSummaries") { $0.check(&$1) }
        if let nextToken {
            validator.string(nextToken, "nextToken", minimum: 1, maximum: 2048, pattern: ServicePattern.nextToken)
        }
    }
}
