// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Redshift query engine redshift storage configuration.
public struct RedshiftQueryEngineRedshiftStorageConfiguration: Sendable, Hashable, RedactedShape {
    /// The database name.
    ///
    /// Length 1 to 200 characters (model member `RedshiftQueryEngineRedshiftStorageConfiguration.databaseName`).
    public var databaseName: String

    /// Creates the value from its members; a nil member is not sent.
    public init(databaseName: String) {
        self.databaseName = databaseName
    }
}

extension RedshiftQueryEngineRedshiftStorageConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var databaseName: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("databaseName") {
                databaseName = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let databaseName = consume databaseName else {
            throw reader.missingMember("databaseName")
        }
        self.databaseName = databaseName
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("databaseName")
        writer.write(databaseName)
        writer.endObject()
    }
}

extension RedshiftQueryEngineRedshiftStorageConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(databaseName, "databaseName", minimum: 1, maximum: 200)
    }
}
