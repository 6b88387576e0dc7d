// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Redis enterprise cloud configuration.
public struct RedisEnterpriseCloudConfiguration: Sendable, Hashable, RedactedShape {
    /// The credentials secret ARN.
    ///
    /// Pattern `arn:aws(|-cn|-us-gov):secretsmanager:[a-z0-9-]{1,20}:([0-9]{12}|):secret:[a-zA-Z0-9!/_+=.@-]{1,512}`
    /// (model member `RedisEnterpriseCloudConfiguration.credentialsSecretArn`).
    public var credentialsSecretArn: String

    /// The endpoint.
    ///
    /// Length 0 to 2,048 characters; pattern `.*` (model member `RedisEnterpriseCloudConfiguration.endpoint`).
    public var endpoint: String

    /// The field mapping (model member `RedisEnterpriseCloudConfiguration.fieldMapping`).
    public var fieldMapping: RedisEnterpriseCloudFieldMapping

    /// The vector index name.
    ///
    /// Length 0 to 2,048 characters; pattern `.*` (model member
    /// `RedisEnterpriseCloudConfiguration.vectorIndexName`).
    public var vectorIndexName: String

    /// Creates the value from its members; a nil member is not sent.
    public init(
        credentialsSecretArn: String,
        endpoint: String,
        fieldMapping: RedisEnterpriseCloudFieldMapping,
        vectorIndexName: String
    ) {
        self.credentialsSecretArn = credentialsSecretArn
        self.endpoint = endpoint
        self.fieldMapping = fieldMapping
        self.vectorIndexName = vectorIndexName
    }
}

extension RedisEnterpriseCloudConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var credentialsSecretArn: String?
        var endpoint: String?
        var fieldMapping: RedisEnterpriseCloudFieldMapping?
        var vectorIndexName: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("credentialsSecretArn") {
                credentialsSecretArn = try reader.readString()
            } else if reader.memberIs("endpoint") {
                endpoint = try reader.readString()
            } else if reader.memberIs("fieldMapping") {
                fieldMapping = try RedisEnterpriseCloudFieldMapping(from: &reader)
            } else if reader.memberIs("vectorIndexName") {
                vectorIndexName = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let credentialsSecretArn = consume credentialsSecretArn else {
            throw reader.missingMember("credentialsSecretArn")
        }
        guard let endpoint = consume endpoint else {
            throw reader.missingMember("endpoint")
        }
        guard let fieldMapping = consume fieldMapping else {
            throw reader.missingMember("fieldMapping")
        }
        guard let vectorIndexName = consume vectorIndexName else {
            throw reader.missingMember("vectorIndexName")
        }
        self.credentialsSecretArn = credentialsSecretArn
        self.endpoint = endpoint
        self.fieldMapping = fieldMapping
        self.vectorIndexName = vectorIndexName
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("credentialsSecretArn")
        writer.write(credentialsSecretArn)
        writer.writeMember("endpoint")
        writer.write(endpoint)
        writer.writeMember("fieldMapping")
        fieldMapping.write(to: &writer)
        writer.writeMember("vectorIndexName")
        writer.write(vectorIndexName)
        writer.endObject()
    }
}

extension RedisEnterpriseCloudConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(credentialsSecretArn, "credentialsSecretArn", pattern: ServicePattern.secretArn)
        validator.string(
            endpoint,
            "endpoint",
            minimum: 0,
            maximum: 2048,
            pattern: ServicePattern.redisEnterpriseCloudEndpoint
        )
        validator.shape(fieldMapping, "fieldMapping")
        validator.string(
            vectorIndexName,
            "vectorIndexName",
            minimum: 0,
            maximum: 2048,
            pattern: ServicePattern.redisEnterpriseCloudIndexName
        )
    }
}
