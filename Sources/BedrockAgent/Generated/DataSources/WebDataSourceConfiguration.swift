// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Web data source configuration.
public struct WebDataSourceConfiguration: Sendable, Hashable, RedactedShape {
    /// The crawler configuration (model member `WebDataSourceConfiguration.crawlerConfiguration`).
    public var crawlerConfiguration: WebCrawlerConfiguration?

    /// The source configuration (model member `WebDataSourceConfiguration.sourceConfiguration`).
    public var sourceConfiguration: WebSourceConfiguration

    /// Creates the value from its members; a nil member is not sent.
    public init(
        sourceConfiguration: WebSourceConfiguration,
        crawlerConfiguration: WebCrawlerConfiguration? = nil
    ) {
        self.crawlerConfiguration = crawlerConfiguration
        self.sourceConfiguration = sourceConfiguration
    }
}

extension WebDataSourceConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var sourceConfiguration: WebSourceConfiguration?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("crawlerConfiguration") {
                crawlerConfiguration = try WebCrawlerConfiguration(from: &reader)
            } else if reader.memberIs("sourceConfiguration") {
                sourceConfiguration = try WebSourceConfiguration(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let sourceConfiguration = consume sourceConfiguration else {
            throw reader.missingMember("sourceConfiguration")
        }
        self.sourceConfiguration = sourceConfiguration
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let crawlerConfiguration {
            writer.writeMember("crawlerConfiguration")
            crawlerConfiguration.write(to: &writer)
        }
        writer.writeMember("sourceConfiguration")
        sourceConfiguration.write(to: &writer)
        writer.endObject()
    }
}

extension WebDataSourceConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let crawlerConfiguration {
            validator.shape(crawlerConfiguration, "crawlerConfiguration")
        }
        validator.shape(sourceConfiguration, "sourceConfiguration")
    }
}
