// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Rds configuration.
public struct RdsConfiguration: Sendable, Hashable, RedactedShape {
    /// The credentials secret ARN.
    ///
    /// Pattern `arn:aws(|-cn|-us-gov):secretsmanager:[a-z0-9-]{1,20}:([0-9]{12}|):secret:[a-zA-Z0-9!/_+=.@-]{1,512}`
    /// (model member `RdsConfiguration.credentialsSecretArn`).
    public var credentialsSecretArn: String

    /// The database name.
    ///
    /// Length 0 to 63 characters; pattern `[a-zA-Z0-9_\-]+` (model member `RdsConfiguration.databaseName`).
    public var databaseName: String

    /// The field mapping (model member `RdsConfiguration.fieldMapping`).
    public var fieldMapping: RdsFieldMapping

    /// The resource ARN.
    ///
    /// Pattern `arn:aws(|-cn|-us-gov):rds:[a-zA-Z0-9-]*:[0-9]{12}:cluster:[a-zA-Z0-9-]{1,63}` (model member
    /// `RdsConfiguration.resourceArn`).
    public var resourceArn: String

    /// The table name.
    ///
    /// Length 0 to 63 characters; pattern `[a-zA-Z0-9_\.\-]+` (model member `RdsConfiguration.tableName`).
    public var tableName: String

    /// Creates the value from its members; a nil member is not sent.
    public init(
        credentialsSecretArn: String,
        databaseName: String,
        fieldMapping: RdsFieldMapping,
        resourceArn: String,
        tableName: String
    ) {
        self.credentialsSecretArn = credentialsSecretArn
        self.databaseName = databaseName
        self.fieldMapping = fieldMapping
        self.resourceArn = resourceArn
        self.tableName = tableName
    }
}

extension RdsConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var credentialsSecretArn: String?
        var databaseName: String?
        var fieldMapping: RdsFieldMapping?
        var resourceArn: String?
        var tableName: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("credentialsSecretArn") {
                credentialsSecretArn = try reader.readString()
            } else if reader.memberIs("databaseName") {
                databaseName = try reader.readString()
            } else if reader.memberIs("fieldMapping") {
                fieldMapping = try RdsFieldMapping(from: &reader)
            } else if reader.memberIs("resourceArn") {
                resourceArn = try reader.readString()
            } else if reader.memberIs("tableName") {
                tableName = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let credentialsSecretArn = consume credentialsSecretArn else {
            throw reader.missingMember("credentialsSecretArn")
        }
        guard let databaseName = consume databaseName else {
            throw reader.missingMember("databaseName")
        }
        guard let fieldMapping = consume fieldMapping else {
            throw reader.missingMember("fieldMapping")
        }
        guard let resourceArn = consume resourceArn else {
            throw reader.missingMember("resourceArn")
        }
        guard let tableName = consume tableName else {
            throw reader.missingMember("tableName")
        }
        self.credentialsSecretArn = credentialsSecretArn
        self.databaseName = databaseName
        self.fieldMapping = fieldMapping
        self.resourceArn = resourceArn
        self.tableName = tableName
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("credentialsSecretArn")
        writer.write(credentialsSecretArn)
        writer.writeMember("databaseName")
        writer.write(databaseName)
        writer.writeMember("fieldMapping")
        fieldMapping.write(to: &writer)
        writer.writeMember("resourceArn")
        writer.write(resourceArn)
        writer.writeMember("tableName")
        writer.write(tableName)
        writer.endObject()
    }
}

extension RdsConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(credentialsSecretArn, "credentialsSecretArn", pattern: ServicePattern.secretArn)
        validator.string(databaseName, "databaseName", minimum: 0, maximum: 63, pattern: ServicePattern.rdsDatabaseName)
        validator.shape(fieldMapping, "fieldMapping")
        validator.string(resourceArn, "resourceArn", pattern: ServicePattern.rdsArn)
        validator.string(tableName, "tableName", minimum: 0, maximum: 63, pattern: ServicePattern.rdsTableName)
    }
}
