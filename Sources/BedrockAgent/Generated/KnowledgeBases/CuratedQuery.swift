// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Curated query.
public struct CuratedQuery: Sendable, Hashable, RedactedShape {
    /// The natural language.
    ///
    /// Length 1 to 1,000 characters (model member `CuratedQuery.naturalLanguage`).
    public var naturalLanguage: String

    /// The SQL.
    ///
    /// Length 1 to 1,000 characters (model member `CuratedQuery.sql`).
    public var sql: String

    /// Creates the value from its members; a nil member is not sent.
    public init(naturalLanguage: String, sql: String) {
        self.naturalLanguage = naturalLanguage
        self.sql = sql
    }
}

extension CuratedQuery: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var naturalLanguage: String?
        var sql: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("naturalLanguage") {
                naturalLanguage = try reader.readString()
            } else if reader.memberIs("sql") {
                sql = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let naturalLanguage = consume naturalLanguage else {
            throw reader.missingMember("naturalLanguage")
        }
        guard let sql = consume sql else {
            throw reader.missingMember("sql")
        }
        self.naturalLanguage = naturalLanguage
        self.sql = sql
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("naturalLanguage")
        writer.write(naturalLanguage)
        writer.writeMember("sql")
        writer.write(sql)
        writer.endObject()
    }
}

extension CuratedQuery: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(naturalLanguage, "naturalLanguage", minimum: 1, maximum: 1000)
        validator.string(sql, "sql", minimum: 1, maximum: 1000)
    }
}
