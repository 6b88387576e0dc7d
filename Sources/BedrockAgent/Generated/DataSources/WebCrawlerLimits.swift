// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Web crawler limits.
public struct WebCrawlerLimits: Sendable, Hashable {
    /// The max pages.
    ///
    /// Range at least 1 (model member `WebCrawlerLimits.maxPages`).
    public var maxPages: Int?

    /// The rate limit.
    ///
    /// Range 1 to 300 (model member `WebCrawlerLimits.rateLimit`).
    public var rateLimit: Int?

    /// Creates the value from its members; a nil member is not sent.
    public init(maxPages: Int? = nil, rateLimit: Int? = nil) {
        self.maxPages = maxPages
        self.rateLimit = rateLimit
    }
}

extension WebCrawlerLimits: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("maxPages") {
                maxPages = Int(try reader.readInt32())
            } else if reader.memberIs("rateLimit") {
                rateLimit = Int(try reader.readInt32())
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let maxPages {
            writer.writeMember("maxPages")
            writer.write(maxPages)
        }
        if let rateLimit {
            writer.writeMember("rateLimit")
            writer.write(rateLimit)
        }
        writer.endObject()
    }
}

extension WebCrawlerLimits: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let maxPages {
            validator.integer(maxPages, "maxPages", minimum: 1)
        }
        if let rateLimit {
            validator.integer(rateLimit, "rateLimit", minimum: 1, maximum: 300)
        }
    }
}
