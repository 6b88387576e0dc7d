// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Query generation column.
public struct QueryGenerationColumn: Sendable, Hashable, RedactedShape {
    /// The description.
    ///
    /// Length 1 to 200 characters (model member `QueryGenerationColumn.description`).
    public var description: String?

    /// The inclusion (model member `QueryGenerationColumn.inclusion`).
    public var inclusion: IncludeExclude?

    /// The name.
    ///
    /// Length 1 to 127 characters (model member `QueryGenerationColumn.name`).
    public var name: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(description: String? = nil, inclusion: IncludeExclude? = nil, name: String? = nil) {
        self.description = description
        self.inclusion = inclusion
        self.name = name
    }
}

extension QueryGenerationColumn: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("description") {
                description = try reader.readString()
            } else if reader.memberIs("inclusion") {
                inclusion = try IncludeExclude(from: &reader)
            } else if reader.memberIs("name") {
                name = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let description {
            writer.writeMember("description")
            writer.write(description)
        }
        if let inclusion {
            writer.writeMember("inclusion")
            writer.write(inclusion.rawValue)
        }
        if let name {
            writer.writeMember("name")
            writer.write(name)
        }
        writer.endObject()
    }
}

extension QueryGenerationColumn: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let description {
            validator.string(description, "description", minimum: 1, maximum: 200)
        }
        if let name {
            validator.string(name, "name", minimum: 1, maximum: 127)
        }
    }
}
