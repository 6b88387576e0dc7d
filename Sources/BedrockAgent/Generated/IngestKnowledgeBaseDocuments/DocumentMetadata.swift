// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Document metadata.
public struct DocumentMetadata: Sendable, Hashable, RedactedShape {
    /// The access control list.
    ///
    /// At least 1 elements (model member `DocumentMetadata.accessControlList`).
    public var accessControlList: [DocumentAccessControlEntry]?

    /// The inline attributes.
    ///
    /// 1 to 50 elements (model member `DocumentMetadata.inlineAttributes`).
    public var inlineAttributes: [MetadataAttribute]?

    /// The S3 location (model member `DocumentMetadata.s3Location`).
    public var s3Location: CustomS3Location?

    /// The type (model member `DocumentMetadata.type`).
    public var type: MetadataSourceType

    /// Creates the value from its members; a nil member is not sent.
    public init(
        type: MetadataSourceType,
        accessControlList: [DocumentAccessControlEntry]? = nil,
        inlineAttributes: [MetadataAttribute]? = nil,
        s3Location: CustomS3Location? = nil
    ) {
        self.accessControlList = accessControlList
        self.inlineAttributes = inlineAttributes
        self.s3Location = s3Location
        self.type = type
    }
}

extension DocumentMetadata: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var type: MetadataSourceType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("accessControlList") {
                var list: [DocumentAccessControlEntry] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try DocumentAccessControlEntry(from: &reader))
                }
                accessControlList = list
            } else if reader.memberIs("inlineAttributes") {
                var list: [MetadataAttribute] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try MetadataAttribute(from: &reader))
                }
                inlineAttributes = list
            } else if reader.memberIs("s3Location") {
                s3Location = try CustomS3Location(from: &reader)
            } else if reader.memberIs("type") {
                type = try MetadataSourceType(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let type = consume type else {
            throw reader.missingMember("type")
        }
        self.type = type
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let accessControlList {
            writer.writeMember("accessControlList")
            writer.beginArray()
            for element in accessControlList {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        if let inlineAttributes {
            writer.writeMember("inlineAttributes")
            writer.beginArray()
            for element in inlineAttributes {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        if let s3Location {
            writer.writeMember("s3Location")
            s3Location.write(to: &writer)
        }
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension DocumentMetadata: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let accessControlList {
            validator.count(accessControlList.count, "accessControlList", minimum: 1)
            validator.elements(accessControlList, "accessControlList") { $0.check(&$1) }
        }
        if let inlineAttributes {
            validator.count(inlineAttributes.count, "inlineAttributes", minimum: 1, maximum: 50)
            validator.elements(inlineAttributes, "inlineAttributes") { $0.check(&$1) }
        }
        if let s3Location {
            validator.shape(s3Location, "s3Location")
        }
    }
}

/// Metadata source type; the service may add values.
public struct MetadataSourceType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `IN_LINE_ATTRIBUTE`.
    public static let inLineAttribute = Self(rawValue: "IN_LINE_ATTRIBUTE")
    /// `S3_LOCATION`.
    public static let s3Location = Self(rawValue: "S3_LOCATION")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .inLineAttribute,
        .s3Location,
    ]
}
