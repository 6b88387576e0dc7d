// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Salesforce crawler configuration.
public struct SalesforceCrawlerConfiguration: Sendable, Hashable, RedactedShape {
    /// The filter configuration (model member `SalesforceCrawlerConfiguration.filterConfiguration`).
    public var filterConfiguration: CrawlFilterConfiguration?

    /// Creates the value from its members; a nil member is not sent.
    public init(filterConfiguration: CrawlFilterConfiguration? = nil) {
        self.filterConfiguration = filterConfiguration
    }
}

extension SalesforceCrawlerConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("filterConfiguration") {
                filterConfiguration = try CrawlFilterConfiguration(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let filterConfiguration {
            writer.writeMember("filterConfiguration")
            filterConfiguration.write(to: &writer)
        }
        writer.endObject()
    }
}

extension SalesforceCrawlerConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let filterConfiguration {
            validator.shape(filterConfiguration, "filterConfiguration")
        }
    }
}
