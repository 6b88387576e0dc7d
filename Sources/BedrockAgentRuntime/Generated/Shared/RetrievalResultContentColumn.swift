// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Retrieval result content column.
public struct RetrievalResultContentColumn: Sendable, Hashable, RedactedShape {
    /// The column name (model member `RetrievalResultContentColumn.columnName`).
    public var columnName: String?

    /// The column value (model member `RetrievalResultContentColumn.columnValue`).
    public var columnValue: String?

    /// The type (model member `RetrievalResultContentColumn.type`).
    public var type: RetrievalResultContentColumnType?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        columnName: String? = nil,
        columnValue: String? = nil,
        type: RetrievalResultContentColumnType? = nil
    ) {
        self.columnName = columnName
        self.columnValue = columnValue
        self.type = type
    }
}

extension RetrievalResultContentColumn: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("columnName") {
                columnName = try reader.readString()
            } else if reader.memberIs("columnValue") {
                columnValue = try reader.readString()
            } else if reader.memberIs("type") {
                type = try RetrievalResultContentColumnType(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let columnName {
            writer.writeMember("columnName")
            writer.write(columnName)
        }
        if let columnValue {
            writer.writeMember("columnValue")
            writer.write(columnValue)
        }
        if let type {
            writer.writeMember("type")
            writer.write(type.rawValue)
        }
        writer.endObject()
    }
}

extension RetrievalResultContentColumn: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}

/// Retrieval result content column type; the service may add values.
public struct RetrievalResultContentColumnType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `BLOB`.
    public static let blob = Self(rawValue: "BLOB")
    /// `BOOLEAN`.
    public static let boolean = Self(rawValue: "BOOLEAN")
    /// `DOUBLE`.
    public static let double = Self(rawValue: "DOUBLE")
    /// `NULL`.
    public static let null = Self(rawValue: "NULL")
    /// `LONG`.
    public static let long = Self(rawValue: "LONG")
    /// `STRING`.
    public static let string = Self(rawValue: "STRING")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .blob,
        .boolean,
        .double,
        .null,
        .long,
        .string,
    ]
}
