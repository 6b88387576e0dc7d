// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// URL configuration.
public struct UrlConfiguration: Sendable, Hashable, RedactedShape {
    /// The seed urls.
    ///
    /// 1 to 100 elements (model member `UrlConfiguration.seedUrls`).
    public var seedUrls: [SeedUrl]?

    /// Creates the value from its members; a nil member is not sent.
    public init(seedUrls: [SeedUrl]? = nil) {
        self.seedUrls = seedUrls
    }
}

extension UrlConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("seedUrls") {
                var list: [SeedUrl] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try SeedUrl(from: &reader))
                }
                seedUrls = list
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let seedUrls {
            writer.writeMember("seedUrls")
            writer.beginArray()
            for element in seedUrls {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        writer.endObject()
    }
}

extension UrlConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let seedUrls {
            validator.count(seedUrls.count, "seedUrls", minimum: 1, maximum: 100)
            validator.elements(seedUrls, "seedUrls") { $0.check(&$1) }
        }
    }
}
