// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Retrieval result google drive location.
public struct RetrievalResultGoogleDriveLocation: Sendable, Hashable, RedactedShape {
    /// The URL (model member `RetrievalResultGoogleDriveLocation.url`).
    public var url: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(url: String? = nil) {
        self.url = url
    }
}

extension RetrievalResultGoogleDriveLocation: JSONReadable, JSONWritable, Codable {
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

extension RetrievalResultGoogleDriveLocation: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
