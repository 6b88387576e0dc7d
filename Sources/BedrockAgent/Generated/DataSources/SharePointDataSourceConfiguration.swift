// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Share point data source configuration.
public struct SharePointDataSourceConfiguration: Sendable, Hashable, RedactedShape {
    /// The crawler configuration (model member `SharePointDataSourceConfiguration.crawlerConfiguration`).
    public var crawlerConfiguration: SharePointCrawlerConfiguration?

    /// The source configuration (model member `SharePointDataSourceConfiguration.sourceConfiguration`).
    public var sourceConfiguration: SharePointSourceConfiguration

    /// Creates the value from its members; a nil member is not sent.
    public init(
        sourceConfiguration: SharePointSourceConfiguration,
        crawlerConfiguration: SharePointCrawlerConfiguration? = nil
    ) {
        self.crawlerConfiguration = crawlerConfiguration
        self.sourceConfiguration = sourceConfiguration
    }
}

extension SharePointDataSourceConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var sourceConfiguration: SharePointSourceConfiguration?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("crawlerConfiguration") {
                crawlerConfiguration = try SharePointCrawlerConfiguration(from: &reader)
            } else if reader.memberIs("sourceConfiguration") {
                sourceConfiguration = try SharePointSourceConfiguration(from: &reader)
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

extension SharePointDataSourceConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let crawlerConfiguration {
            validator.shape(crawlerConfiguration, "crawlerConfiguration")
        }
        validator.shape(sourceConfiguration, "sourceConfiguration")
    }
}
