// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Get output vector.
public struct GetOutputVector: Sendable, Hashable, RedactedShape {
    /// The data (model member `GetOutputVector.data`).
    public var data: VectorData?

    /// The key.
    ///
    /// Length 1 to 1,024 characters (model member `GetOutputVector.key`).
    public var key: String

    /// The metadata (model member `GetOutputVector.metadata`).
    public var metadata: JSONValue?

    /// Creates the value from its members; a nil member is not sent.
    public init(key: String, data: VectorData? = nil, metadata: JSONValue? = nil) {
        self.data = data
        self.key = key
        self.metadata = metadata
    }
}

extension GetOutputVector: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var key: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("data") {
                data = try VectorData(from: &reader)
            } else if reader.memberIs("key") {
                key = try reader.readString()
            } else if reader.memberIs("metadata") {
                metadata = try reader.readValue()
            } else {
                try reader.skipValue()
            }
        }
        guard let key = consume key else {
            throw reader.missingMember("key")
        }
        self.key = key
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let data {
            writer.writeMember("data")
            data.write(to: &writer)
        }
        writer.writeMember("key")
        writer.write(key)
        if let metadata {
            writer.writeMember("metadata")
            writer.write(metadata)
        }
        writer.endObject()
    }
}

extension GetOutputVector: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(key, "key", minimum: 1, maximum: 1024)
    }
}
