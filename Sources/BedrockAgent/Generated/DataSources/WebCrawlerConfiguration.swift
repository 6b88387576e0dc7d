// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Web crawler configuration.
public struct WebCrawlerConfiguration: Sendable, Hashable, RedactedShape {
    /// The crawler limits (model member `WebCrawlerConfiguration.crawlerLimits`).
    public var crawlerLimits: WebCrawlerLimits?

    /// The exclusion filters.
    ///
    /// 1 to 25 elements; each: length 1 to 1,000 characters (model member
    /// `WebCrawlerConfiguration.exclusionFilters`).
    public var exclusionFilters: [String]?

    /// The inclusion filters.
    ///
    /// 1 to 25 elements; each: length 1 to 1,000 characters (model member
    /// `WebCrawlerConfiguration.inclusionFilters`).
    public var inclusionFilters: [String]?

    /// The scope (model member `WebCrawlerConfiguration.scope`).
    public var scope: WebScopeType?

    /// The user agent.
    ///
    /// Length 15 to 40 characters (model member `WebCrawlerConfiguration.userAgent`).
    public var userAgent: String?

    /// The user agent header.
    ///
    /// Length 61 to 86 characters (model member `WebCrawlerConfiguration.userAgentHeader`).
    public var userAgentHeader: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        crawlerLimits: WebCrawlerLimits? = nil,
        exclusionFilters: [String]? = nil,
        inclusionFilters: [String]? = nil,
        scope: WebScopeType? = nil,
        userAgent: String? = nil,
        userAgentHeader: String? = nil
    ) {
        self.crawlerLimits = crawlerLimits
        self.exclusionFilters = exclusionFilters
        self.inclusionFilters = inclusionFilters
        self.scope = scope
        self.userAgent = userAgent
        self.userAgentHeader = userAgentHeader
    }
}

extension WebCrawlerConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("crawlerLimits") {
                crawlerLimits = try WebCrawlerLimits(from: &reader)
            } else if reader.memberIs("exclusionFilters") {
                var list: [String] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try reader.readString())
                }
                exclusionFilters = list
            } else if reader.memberIs("inclusionFilters") {
                var list: [String] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try reader.readString())
                }
                inclusionFilters = list
            } else if reader.memberIs("scope") {
                scope = try WebScopeType(from: &reader)
            } else if reader.memberIs("userAgent") {
                userAgent = try reader.readString()
            } else if reader.memberIs("userAgentHeader") {
                userAgentHeader = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let crawlerLimits {
            writer.writeMember("crawlerLimits")
            crawlerLimits.write(to: &writer)
        }
        if let exclusionFilters {
            writer.writeMember("exclusionFilters")
            writer.beginArray()
            for element in exclusionFilters {
                writer.write(element)
            }
            writer.endArray()
        }
        if let inclusionFilters {
            writer.writeMember("inclusionFilters")
            writer.beginArray()
            for element in inclusionFilters {
                writer.write(element)
            }
            writer.endArray()
        }
        if let scope {
            writer.writeMember("scope")
            writer.write(scope.rawValue)
        }
        if let userAgent {
            writer.writeMember("userAgent")
            writer.write(userAgent)
        }
        if let userAgentHeader {
            writer.writeMember("userAgentHeader")
            writer.write(userAgentHeader)
        }
        writer.endObject()
    }
}

extension WebCrawlerConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let crawlerLimits {
            validator.shape(crawlerLimits, "crawlerLimits")
        }
        if let exclusionFilters {
            validator.count(exclusionFilters.count, "exclusionFilters", minimum: 1, maximum: 25)
            validator.elements(exclusionFilters, "exclusionFilters") { $1.string($0, nil, minimum: 1, maximum: 1000) }
        }
        if let inclusionFilters {
            validator.count(inclusionFilters.count, "inclusionFilters", minimum: 1, maximum: 25)
            validator.elements(inclusionFilters, "inclusionFilters") { $1.string($0, nil, minimum: 1, maximum: 1000) }
        }
        if let userAgent {
            validator.string(userAgent, "userAgent", minimum: 15, maximum: 40)
        }
        if let userAgentHeader {
            validator.string(userAgentHeader, "userAgentHeader", minimum: 61, maximum: 86)
        }
    }
}

/// Web scope type; the service may add values.
public struct WebScopeType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `HOST_ONLY`.
    public static let hostOnly = Self(rawValue: "HOST_ONLY")
    /// `SUBDOMAINS`.
    public static let subdomains = Self(rawValue: "SUBDOMAINS")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .hostOnly,
        .subdomains,
    ]
}
