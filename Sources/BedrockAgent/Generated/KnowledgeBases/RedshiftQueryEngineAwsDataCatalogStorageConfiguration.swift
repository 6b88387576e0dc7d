// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Redshift query engine aws data catalog storage configuration.
public struct RedshiftQueryEngineAwsDataCatalogStorageConfiguration: Sendable, Hashable, RedactedShape {
    /// The table names.
    ///
    /// 1 to 1,000 elements; each: length 1 to 200 characters, pattern `.*\.*` (model member
    /// `RedshiftQueryEngineAwsDataCatalogStorageConfiguration.tableNames`).
    public var tableNames: [String]

    /// Creates the value from its members; a nil member is not sent.
    public init(tableNames: [String]) {
        self.tableNames = tableNames
    }
}

extension RedshiftQueryEngineAwsDataCatalogStorageConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var tableNames: [String]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("tableNames") {
                var list: [String] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try reader.readString())
                }
                tableNames = list
            } else {
                try reader.skipValue()
            }
        }
        guard let tableNames = consume tableNames else {
            throw reader.missingMember("tableNames")
        }
        self.tableNames = tableNames
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("tableNames")
        writer.beginArray()
        for element in tableNames {
            writer.write(element)
        }
        writer.endArray()
        writer.endObject()
    }
}

extension RedshiftQueryEngineAwsDataCatalogStorageConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.count(tableNames.count, "tableNames", minimum: 1, maximum: 1000)
        validator.elements(tableNames, "tableNames") {
            $1.string($0, nil, minimum: 1, maximum: 200, pattern: ServicePattern.awsDataCatalogTableName)
        }
    }
}
