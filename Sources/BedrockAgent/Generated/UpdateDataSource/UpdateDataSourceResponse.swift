// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Update data source response.
public struct UpdateDataSourceResponse: Sendable, Hashable, RedactedShape {
    /// The data source (model member `UpdateDataSourceResponse.dataSource`).
    public var dataSource: DataSource

    /// Creates the value from its members; a nil member is not sent.
    public init(dataSource: DataSource) {
        self.dataSource = dataSource
    }
}

extension UpdateDataSourceResponse: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var dataSource: DataSource?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("dataSource") {
                dataSource = try DataSource(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let dataSource = consume dataSource else {
            throw reader.missingMember("dataSource")
        }
        self.dataSource = dataSource
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("dataSource")
        dataSource.write(to: &writer)
        writer.endObject()
    }
}

extension UpdateDataSourceResponse: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(dataSource, "dataSource")
    }
}
