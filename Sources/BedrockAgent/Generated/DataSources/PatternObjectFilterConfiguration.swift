// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Pattern object filter configuration.
public struct PatternObjectFilterConfiguration: Sendable, Hashable, RedactedShape {
    /// The filters.
    ///
    /// 1 to 25 elements (model member `PatternObjectFilterConfiguration.filters`).
    public var filters: [PatternObjectFilter]

    /// Creates the value from its members; a nil member is not sent.
    public init(filters: [PatternObjectFilter]) {
        self.filters = filters
    }
}

extension PatternObjectFilterConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var filters: [PatternObjectFilter]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("filters") {
                var list: [PatternObjectFilter] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try PatternObjectFilter(from: &reader))
                }
                filters = list
            } else {
                try reader.skipValue()
            }
        }
        guard let filters = consume filters else {
            throw reader.missingMember("filters")
        }
        self.filters = filters
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("filters")
        writer.beginArray()
        for element in filters {
            element.write(to: &writer)
        }
        writer.endArray()
        writer.endObject()
    }
}

extension PatternObjectFilterConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.count(filters.count, "filters", minimum: 1, maximum: 25)
        validator.elements(filters, "filters") { $0.check(&$1) }
    }
}
