// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGFilters
public import TenantRAGJSON

/// Retrieval overrides.
public struct RetrievalOverrides: Sendable, Hashable, RedactedShape {
    /// The filter (model member `RetrievalOverrides.filter`).
    public var filter: MetadataFilter?

    /// The max number of results.
    ///
    /// Range at least 1 (model member `RetrievalOverrides.maxNumberOfResults`).
    public var maxNumberOfResults: Int?

    /// Creates the value from its members; a nil member is not sent.
    public init(filter: MetadataFilter? = nil, maxNumberOfResults: Int? = nil) {
        self.filter = filter
        self.maxNumberOfResults = maxNumberOfResults
    }
}

extension RetrievalOverrides: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("filter") {
                filter = try MetadataFilter(from: &reader)
            } else if reader.memberIs("maxNumberOfResults") {
                maxNumberOfResults = Int(try reader.readInt32())
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let filter {
            writer.writeMember("filter")
            filter.write(to: &writer)
        }
        if let maxNumberOfResults {
            writer.writeMember("maxNumberOfResults")
            writer.write(maxNumberOfResults)
        }
        writer.endObject()
    }
}

extension RetrievalOverrides: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let filter {
            validator.shape(filter, "filter")
        }
        if let maxNumberOfResults {
            validator.integer(maxNumberOfResults, "maxNumberOfResults", minimum: 1)
        }
    }
}
