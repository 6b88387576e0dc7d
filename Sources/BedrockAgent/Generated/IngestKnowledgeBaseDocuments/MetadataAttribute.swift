// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// An attribute of a document, by which a search can filter.
public struct MetadataAttribute: Sendable, Hashable, RedactedShape {
    /// The key.
    ///
    /// Length 1 to 200 characters (model member `MetadataAttribute.key`).
    public var key: String

    /// The value (model member `MetadataAttribute.value`).
    public var value: MetadataAttributeValue

    /// Creates the value from its members; a nil member is not sent.
    public init(key: String, value: MetadataAttributeValue) {
        self.key = key
        self.value = value
    }
}

extension MetadataAttribute: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var key: String?
        var value: MetadataAttributeValue?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("key") {
                key = try reader.readString()
            } else if reader.memberIs("value") {
                value = try MetadataAttributeValue(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let key = consume key else {
            throw reader.missingMember("key")
        }
        guard let value = consume value else {
            throw reader.missingMember("value")
        }
        self.key = key
        self.value = value
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("key")
        writer.write(key)
        writer.writeMember("value")
        value.write(to: &writer)
        writer.endObject()
    }
}

extension MetadataAttribute: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(key, "key", minimum: 1, maximum: 200)
        validator.shape(value, "value")
    }
}
