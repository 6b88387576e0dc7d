// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Metadata attribute schema.
public struct MetadataAttributeSchema: Sendable, Hashable, RedactedShape {
    /// The description.
    ///
    /// Length 1 to 1,024 characters; pattern `^[\s\S]+$` (model member `MetadataAttributeSchema.description`).
    public var description: String

    /// The key.
    ///
    /// Length 1 to 256 characters; pattern `^[\s\S]+$` (model member `MetadataAttributeSchema.key`).
    public var key: String

    /// The type (model member `MetadataAttributeSchema.type`).
    public var type: AttributeType

    /// Creates the value from its members; a nil member is not sent.
    public init(description: String, key: String, type: AttributeType) {
        self.description = description
        self.key = key
        self.type = type
    }
}

extension MetadataAttributeSchema: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var description: String?
        var key: String?
        var type: AttributeType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("description") {
                description = try reader.readString()
            } else if reader.memberIs("key") {
                key = try reader.readString()
            } else if reader.memberIs("type") {
                type = try AttributeType(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let description = consume description else {
            throw reader.missingMember("description")
        }
        guard let key = consume key else {
            throw reader.missingMember("key")
        }
        guard let type = consume type else {
            throw reader.missingMember("type")
        }
        self.description = description
        self.key = key
        self.type = type
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("description")
        writer.write(description)
        writer.writeMember("key")
        writer.write(key)
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension MetadataAttributeSchema: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(
            description,
            "description",
            minimum: 1,
            maximum: 1024,
            pattern: ServicePattern.metadataAttributeSchemaDescriptionString
        )
        validator.string(key, "key", minimum: 1, maximum: 256, pattern: ServicePattern.metadataAttributeSchemaKeyString)
    }
}

/// Attribute type; the service may add values.
public struct AttributeType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `STRING`.
    public static let string = Self(rawValue: "STRING")
    /// `NUMBER`.
    public static let number = Self(rawValue: "NUMBER")
    /// `BOOLEAN`.
    public static let boolean = Self(rawValue: "BOOLEAN")
    /// `STRING_LIST`.
    public static let stringList = Self(rawValue: "STRING_LIST")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .string,
        .number,
        .boolean,
        .stringList,
    ]
}
