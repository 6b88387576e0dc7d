// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Query generation context.
public struct QueryGenerationContext: Sendable, Hashable, RedactedShape {
    /// The curated queries.
    ///
    /// 0 to 10 elements (model member `QueryGenerationContext.curatedQueries`).
    public var curatedQueries: [CuratedQuery]?

    /// The tables.
    ///
    /// 0 to 50 elements (model member `QueryGenerationContext.tables`).
    public var tables: [QueryGenerationTable]?

    /// Creates the value from its members; a nil member is not sent.
    public init(curatedQueries: [CuratedQuery]? = nil, tables: [QueryGenerationTable]? = nil) {
        self.curatedQueries = curatedQueries
        self.tables = tables
    }
}

extension QueryGenerationContext: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("curatedQueries") {
                var list: [CuratedQuery] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try CuratedQuery(from: &reader))
                }
                curatedQueries = list
            } else if reader.memberIs("tables") {
                var list: [QueryGenerationTable] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try QueryGenerationTable(from: &reader))
                }
                tables = list
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let curatedQueries {
            writer.writeMember("curatedQueries")
            writer.beginArray()
            for element in curatedQueries {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        if let tables {
            writer.writeMember("tables")
            writer.beginArray()
            for element in tables {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        writer.endObject()
    }
}

extension QueryGenerationContext: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let curatedQueries {
            validator.count(curatedQueries.count, "curatedQueries", minimum: 0, maximum: 10)
            validator.elements(curatedQueries, "curatedQueries") { $0.check(&$1) }
        }
        if let tables {
            validator.count(tables.count, "tables", minimum: 0, maximum: 50)
            validator.elements(tables, "tables") { $0.check(&$1) }
        }
    }
}
