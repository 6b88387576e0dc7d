// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Generated query.
public struct GeneratedQuery: Sendable, Hashable, RedactedShape {
    /// The SQL (model member `GeneratedQuery.sql`).
    public var sql: String?

    /// The type (model member `GeneratedQuery.type`).
    public var type: GeneratedQueryType?

    /// Creates the value from its members; a nil member is not sent.
    public init(sql: String? = nil, type: GeneratedQueryType? = nil) {
        self.sql = sql
        self.type = type
    }
}

extension GeneratedQuery: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("sql") {
                sql = try reader.readString()
            } else if reader.memberIs("type") {
                type = try GeneratedQueryType(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let sql {
            writer.writeMember("sql")
            writer.write(sql)
        }
        if let type {
            writer.writeMember("type")
            writer.write(type.rawValue)
        }
        writer.endObject()
    }
}

extension GeneratedQuery: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}

/// Generated query type; the service may add values.
public struct GeneratedQueryType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `REDSHIFT_SQL`.
    public static let redshiftSql = Self(rawValue: "REDSHIFT_SQL")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .redshiftSql
    ]
}
