// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Salesforce data source configuration.
public struct SalesforceDataSourceConfiguration: Sendable, Hashable, RedactedShape {
    /// The crawler configuration (model member `SalesforceDataSourceConfiguration.crawlerConfiguration`).
    public var crawlerConfiguration: SalesforceCrawlerConfiguration?

    /// The source configuration (model member `SalesforceDataSourceConfiguration.sourceConfiguration`).
    public var sourceConfiguration: SalesforceSourceConfiguration

    /// Creates the value from its members; a nil member is not sent.
    public init(
        sourceConfiguration: SalesforceSourceConfiguration,
        crawlerConfiguration: SalesforceCrawlerConfiguration? = nil
    ) {
        self.crawlerConfiguration = crawlerConfiguration
        self.sourceConfiguration = sourceConfiguration
    }
}

extension SalesforceDataSourceConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var sourceConfiguration: SalesforceSourceConfiguration?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("crawlerConfiguration") {
                crawlerConfiguration = try SalesforceCrawlerConfiguration(from: &reader)
            } else if reader.memberIs("sourceConfiguration") {
                sourceConfiguration = try SalesforceSourceConfiguration(from: &reader)
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

extension SalesforceDataSourceConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let crawlerConfiguration {
            validator.shape(crawlerConfiguration, "crawlerConfiguration")
        }
        validator.shape(sourceConfiguration, "sourceConfiguration")
    }
}
