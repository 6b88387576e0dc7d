// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// List data sources response.
public struct ListDataSourcesResponse: Sendable, Hashable, RedactedShape {
    /// The data source summaries (model member `ListDataSourcesResponse.dataSourceSummaries`).
    public var dataSourceSummaries: [DataSourceSummary]

    /// The next token.
    ///
    /// Length 1 to 2,048 characters; pattern `\S*` (model member `ListDataSourcesResponse.nextToken`).
    public var nextToken: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(dataSourceSummaries: [DataSourceSummary], nextToken: String? = nil) {
        self.dataSourceSummaries = dataSourceSummaries
        self.nextToken = nextToken
    }
}

extension ListDataSourcesResponse: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var dataSourceSummaries: [DataSourceSummary]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("dataSourceSummaries") {
                var list: [DataSourceSummary] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try DataSourceSummary(from: &reader))
                }
                dataSourceSummaries = list
            } else if reader.memberIs("nextToken") {
                nextToken = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let dataSourceSummaries = consume dataSourceSummaries else {
            throw reader.missingMember("dataSourceSummaries")
        }
        self.dataSourceSummaries = dataSourceSummaries
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("dataSourceSummaries")
        writer.beginArray()
        for element in dataSourceSummaries {
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

extension ListDataSourcesResponse: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.elements(dataSourceSummaries, "dataSourceSummaries") { $0.check(&$1) }
        if let nextToken {
            validator.string(nextToken, "nextToken", minimum: 1, maximum: 2048, pattern: ServicePattern.nextToken)
        }
    }
}
