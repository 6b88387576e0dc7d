// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Ingestion job sort by.
public struct IngestionJobSortBy: Sendable, Hashable {
    /// The attribute (model member `IngestionJobSortBy.attribute`).
    public var attribute: IngestionJobSortByAttribute

    /// The order (model member `IngestionJobSortBy.order`).
    public var order: SortOrder

    /// Creates the value from its members; a nil member is not sent.
    public init(attribute: IngestionJobSortByAttribute, order: SortOrder) {
        self.attribute = attribute
        self.order = order
    }
}

extension IngestionJobSortBy: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var attribute: IngestionJobSortByAttribute?
        var order: SortOrder?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("attribute") {
                attribute = try IngestionJobSortByAttribute(from: &reader)
            } else if reader.memberIs("order") {
                order = try SortOrder(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let attribute = consume attribute else {
            throw reader.missingMember("attribute")
        }
        guard let order = consume order else {
            throw reader.missingMember("order")
        }
        self.attribute = attribute
        self.order = order
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("attribute")
        writer.write(attribute.rawValue)
        writer.writeMember("order")
        writer.write(order.rawValue)
        writer.endObject()
    }
}

extension IngestionJobSortBy: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}

/// Ingestion job sort by attribute; the service may add values.
public struct IngestionJobSortByAttribute: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `STATUS`.
    public static let status = Self(rawValue: "STATUS")
    /// `STARTED_AT`.
    public static let startedAt = Self(rawValue: "STARTED_AT")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .status,
        .startedAt,
    ]
}

/// Sort order; the service may add values.
public struct SortOrder: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `ASCENDING`.
    public static let ascending = Self(rawValue: "ASCENDING")
    /// `DESCENDING`.
    public static let descending = Self(rawValue: "DESCENDING")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .ascending,
        .descending,
    ]
}
