// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Metadata attribute value.
public struct MetadataAttributeValue: Sendable, Hashable, RedactedShape {
    /// The value of an attribute of type BOOLEAN (model member `MetadataAttributeValue.booleanValue`).
    public var booleanValue: Bool?

    /// The value of an attribute of type NUMBER (model member `MetadataAttributeValue.numberValue`).
    public var numberValue: Double?

    /// The values of an attribute of type STRING_LIST.
    ///
    /// 1 to 10 elements; each: length 1 to 2,048 characters (model member `MetadataAttributeValue.stringListValue`).
    public var stringListValue: [String]?

    /// The value of an attribute of type STRING.
    ///
    /// Length 1 to 2,048 characters (model member `MetadataAttributeValue.stringValue`).
    public var stringValue: String?

    /// The type (model member `MetadataAttributeValue.type`).
    public var type: MetadataValueType

    /// Creates the value from its members; a nil member is not sent.
    public init(
        type: MetadataValueType,
        booleanValue: Bool? = nil,
        numberValue: Double? = nil,
        stringListValue: [String]? = nil,
        stringValue: String? = nil
    ) {
        self.booleanValue = booleanValue
        self.numberValue = numberValue
        self.stringListValue = stringListValue
        self.stringValue = stringValue
        self.type = type
    }
}

extension MetadataAttributeValue: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var type: MetadataValueType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("booleanValue") {
                booleanValue = try reader.readBool()
            } else if reader.memberIs("numberValue") {
                numberValue = try reader.readDouble()
            } else if reader.memberIs("stringListValue") {
                var list: [String] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try reader.readString())
                }
                stringListValue = list
            } else if reader.memberIs("stringValue") {
                stringValue = try reader.readString()
            } else if reader.memberIs("type") {
                type = try MetadataValueType(from: &reader)
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
        if let booleanValue {
            writer.writeMember("booleanValue")
            writer.write(booleanValue)
        }
        if let numberValue {
            writer.writeMember("numberValue")
            writer.write(numberValue)
        }
        if let stringListValue {
            writer.writeMember("stringListValue")
            writer.beginArray()
            for element in stringListValue {
                writer.write(element)
            }
            writer.endArray()
        }
        if let stringValue {
            writer.writeMember("stringValue")
            writer.write(stringValue)
        }
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension MetadataAttributeValue: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let stringListValue {
            validator.count(stringListValue.count, "stringListValue", minimum: 1, maximum: 10)
            validator.elements(stringListValue, "stringListValue") { $1.string($0, nil, minimum: 1, maximum: 2048) }
        }
        if let stringValue {
            validator.string(stringValue, "stringValue", minimum: 1, maximum: 2048)
        }
    }
}

/// Metadata value type; the service may add values.
public struct MetadataValueType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `BOOLEAN`.
    public static let boolean = Self(rawValue: "BOOLEAN")
    /// `NUMBER`.
    public static let number = Self(rawValue: "NUMBER")
    /// `STRING`.
    public static let string = Self(rawValue: "STRING")
    /// `STRING_LIST`.
    public static let stringList = Self(rawValue: "STRING_LIST")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .boolean,
        .number,
        .string,
        .stringList,
    ]
}
