// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Pattern object filter.
public struct PatternObjectFilter: Sendable, Hashable, RedactedShape {
    /// The exclusion filters.
    ///
    /// 1 to 25 elements; each: length 1 to 1,000 characters (model member `PatternObjectFilter.exclusionFilters`).
    public var exclusionFilters: [String]?

    /// The inclusion filters.
    ///
    /// 1 to 25 elements; each: length 1 to 1,000 characters (model member `PatternObjectFilter.inclusionFilters`).
    public var inclusionFilters: [String]?

    /// The object type.
    ///
    /// Length 1 to 50 characters (model member `PatternObjectFilter.objectType`).
    public var objectType: String

    /// Creates the value from its members; a nil member is not sent.
    public init(
        objectType: String,
        exclusionFilters: [String]? = nil,
        inclusionFilters: [String]? = nil
    ) {
        self.exclusionFilters = exclusionFilters
        self.inclusionFilters = inclusionFilters
        self.objectType = objectType
    }
}

extension PatternObjectFilter: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var objectType: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("exclusionFilters") {
                var list: [String] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try reader.readString())
                }
                exclusionFilters = list
            } else if reader.memberIs("inclusionFilters") {
                var list: [String] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try reader.readString())
                }
                inclusionFilters = list
            } else if reader.memberIs("objectType") {
                objectType = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let objectType = consume objectType else {
            throw reader.missingMember("objectType")
        }
        self.objectType = objectType
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let exclusionFilters {
            writer.writeMember("exclusionFilters")
            writer.beginArray()
            for element in exclusionFilters {
                writer.write(element)
            }
            writer.endArray()
        }
        if let inclusionFilters {
            writer.writeMember("inclusionFilters")
            writer.beginArray()
            for element in inclusionFilters {
                writer.write(element)
            }
            writer.endArray()
        }
        writer.writeMember("objectType")
        writer.write(objectType)
        writer.endObject()
    }
}

extension PatternObjectFilter: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let exclusionFilters {
            validator.count(exclusionFilters.count, "exclusionFilters", minimum: 1, maximum: 25)
            validator.elements(exclusionFilters, "exclusionFilters") { $1.string($0, nil, minimum: 1, maximum: 1000) }
        }
        if let inclusionFilters {
            validator.count(inclusionFilters.count, "inclusionFilters", minimum: 1, maximum: 25)
            validator.elements(inclusionFilters, "inclusionFilters") { $1.string($0, nil, minimum: 1, maximum: 1000) }
        }
        validator.string(objectType, "objectType", minimum: 1, maximum: 50)
    }
}
