// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Seed URL.
public struct SeedUrl: Sendable, Hashable, RedactedShape {
    /// The URL.
    ///
    /// Pattern `https?://[A-Za-z0-9][^\s]*` (model member `SeedUrl.url`).
    public var url: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(url: String? = nil) {
        self.url = url
    }
}

extension SeedUrl: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("url") {
                url = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let url {
            writer.writeMember("url")
            writer.write(url)
        }
        writer.endObject()
    }
}

extension SeedUrl: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let url {
            validator.string(url, "url", pattern: ServicePattern.url)
        }
    }
}
