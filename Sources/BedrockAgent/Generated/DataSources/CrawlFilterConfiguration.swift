// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Crawl filter configuration.
public struct CrawlFilterConfiguration: Sendable, Hashable, RedactedShape {
    /// The pattern object filter (model member `CrawlFilterConfiguration.patternObjectFilter`).
    public var patternObjectFilter: PatternObjectFilterConfiguration?

    /// The type (model member `CrawlFilterConfiguration.type`).
    public var type: CrawlFilterConfigurationType

    /// Creates the value from its members; a nil member is not sent.
    public init(
        type: CrawlFilterConfigurationType,
        patternObjectFilter: PatternObjectFilterConfiguration? = nil
    ) {
        self.patternObjectFilter = patternObjectFilter
        self.type = type
    }
}

extension CrawlFilterConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var type: CrawlFilterConfigurationType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("patternObjectFilter") {
                patternObjectFilter = try PatternObjectFilterConfiguration(from: &reader)
            } else if reader.memberIs("type") {
                type = try CrawlFilterConfigurationType(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let type = consume type else {
            throw reader.missingMember("type")
        }
        self.type = type
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let patternObjectFilter {
            writer.writeMember("patternObjectFilter")
            patternObjectFilter.write(to: &writer)
        }
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension CrawlFilterConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let patternObjectFilter {
            validator.shape(patternObjectFilter, "patternObjectFilter")
        }
    }
}

/// Crawl filter configuration type; the service may add values.
public struct CrawlFilterConfigurationType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `PATTERN`.
    public static let pattern = Self(rawValue: "PATTERN")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .pattern
    ]
}
