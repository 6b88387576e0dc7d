// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Retrieval result S3 location.
public struct RetrievalResultS3Location: Sendable, Hashable, RedactedShape {
    /// The URI (model member `RetrievalResultS3Location.uri`).
    public var uri: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(uri: String? = nil) {
        self.uri = uri
    }
}

extension RetrievalResultS3Location: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("uri") {
                uri = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let uri {
            writer.writeMember("uri")
            writer.write(uri)
        }
        writer.endObject()
    }
}

extension RetrievalResultS3Location: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
