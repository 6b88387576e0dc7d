// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Web source configuration.
public struct WebSourceConfiguration: Sendable, Hashable, RedactedShape {
    /// The URL configuration (model member `WebSourceConfiguration.urlConfiguration`).
    public var urlConfiguration: UrlConfiguration

    /// Creates the value from its members; a nil member is not sent.
    public init(urlConfiguration: UrlConfiguration) {
        self.urlConfiguration = urlConfiguration
    }
}

extension WebSourceConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var urlConfiguration: UrlConfiguration?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("urlConfiguration") {
                urlConfiguration = try UrlConfiguration(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let urlConfiguration = consume urlConfiguration else {
            throw reader.missingMember("urlConfiguration")
        }
        self.urlConfiguration = urlConfiguration
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("urlConfiguration")
        urlConfiguration.write(to: &writer)
        writer.endObject()
    }
}

extension WebSourceConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(urlConfiguration, "urlConfiguration")
    }
}
