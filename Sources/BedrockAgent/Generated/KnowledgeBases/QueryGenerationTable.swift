// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Query generation table.
public struct QueryGenerationTable: Sendable, Hashable, RedactedShape {
    /// The columns (model member `QueryGenerationTable.columns`).
    public var columns: [QueryGenerationColumn]?

    /// The description.
    ///
    /// Length 1 to 200 characters (model member `QueryGenerationTable.description`).
    public var description: String?

    /// The inclusion (model member `QueryGenerationTable.inclusion`).
    public var inclusion: IncludeExclude?

    /// The name.
    ///
    /// Pattern `.*\..*\..*` (model member `QueryGenerationTable.name`).
    public var name: String

    /// Creates the value from its members; a nil member is not sent.
    public init(
        name: String,
        columns: [QueryGenerationColumn]? = nil,
        description: String? = nil,
        inclusion: IncludeExclude? = nil
    ) {
        self.columns = columns
        self.description = description
        self.inclusion = inclusion
        self.name = name
    }
}

extension QueryGenerationTable: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var name: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("columns") {
                var list: [QueryGenerationColumn] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try QueryGenerationColumn(from: &reader))
                }
                columns = list
            } else if reader.memberIs("description") {
                description = try reader.readString()
            } else if reader.memberIs("inclusion") {
                inclusion = try IncludeExclude(from: &reader)
            } else if reader.memberIs("name") {
                name = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let name = consume name else {
            throw reader.missingMember("name")
        }
        self.name = name
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let columns {
            writer.writeMember("columns")
            writer.beginArray()
            for element in columns {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        if let description {
            writer.writeMember("description")
            writer.write(description)
        }
        if let inclusion {
            writer.writeMember("inclusion")
            writer.write(inclusion.rawValue)
        }
        writer.writeMember("name")
        writer.write(name)
        writer.endObject()
    }
}

extension QueryGenerationTable: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let columns {
            validator.elements(columns, "columns") { $0.check(&$1) }
        }
        if let description {
            validator.string(description, "description", minimum: 1, maximum: 200)
        }
        validator.string(name, "name", pattern: ServicePattern.queryGenerationTableName)
    }
}
