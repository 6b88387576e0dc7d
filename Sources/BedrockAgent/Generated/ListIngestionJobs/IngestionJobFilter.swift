// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Ingestion job filter.
public struct IngestionJobFilter: Sendable, Hashable, RedactedShape {
    /// The attribute (model member `IngestionJobFilter.attribute`).
    public var attribute: IngestionJobFilterAttribute

    /// The operator (model member `IngestionJobFilter.operator`).
    public var `operator`: IngestionJobFilterOperator

    /// The values.
    ///
    /// 0 to 10 elements; each: length 0 to 100 characters, pattern `.*` (model member `IngestionJobFilter.values`).
    public var values: [String]

    /// Creates the value from its members; a nil member is not sent.
    public init(
        attribute: IngestionJobFilterAttribute,
        operator: IngestionJobFilterOperator,
        values: [String]
    ) {
        self.attribute = attribute
        self.operator = `operator`
        self.values = values
    }
}

extension IngestionJobFilter: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var attribute: IngestionJobFilterAttribute?
        var `operator`: IngestionJobFilterOperator?
        var values: [String]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("attribute") {
                attribute = try IngestionJobFilterAttribute(from: &reader)
            } else if reader.memberIs("operator") {
                `operator` = try IngestionJobFilterOperator(from: &reader)
            } else if reader.memberIs("values") {
                var list: [String] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try reader.readString())
                }
                values = list
            } else {
                try reader.skipValue()
            }
        }
        guard let attribute = consume attribute else {
            throw reader.missingMember("attribute")
        }
        guard let `operator` = consume `operator` else {
            throw reader.missingMember("operator")
        }
        guard let values = consume values else {
            throw reader.missingMember("values")
        }
        self.attribute = attribute
        self.operator = `operator`
        self.values = values
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("attribute")
        writer.write(attribute.rawValue)
        writer.writeMember("operator")
        writer.write(`operator`.rawValue)
        writer.writeMember("values")
        writer.beginArray()
        for element in values {
            writer.write(element)
        }
        writer.endArray()
        writer.endObject()
    }
}

extension IngestionJobFilter: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.count(values.count, "values", minimum: 0, maximum: 10)
        validator.elements(values, "values") {
            $1.string($0, nil, minimum: 0, maximum: 100, pattern: ServicePattern.ingestionJobFilterValue)
        }
    }
}

/// Ingestion job filter attribute; the service may add values.
public struct IngestionJobFilterAttribute: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `STATUS`.
    public static let status = Self(rawValue: "STATUS")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .status
    ]
}

/// Ingestion job filter operator; the service may add values.
public struct IngestionJobFilterOperator: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `EQ`.
    public static let eq = Self(rawValue: "EQ")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .eq
    ]
}
