// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Pinecone configuration.
public struct PineconeConfiguration: Sendable, Hashable, RedactedShape {
    /// The connection string.
    ///
    /// Length 0 to 2,048 characters; pattern `.*` (model member `PineconeConfiguration.connectionString`).
    public var connectionString: String

    /// The credentials secret ARN.
    ///
    /// Pattern `arn:aws(|-cn|-us-gov):secretsmanager:[a-z0-9-]{1,20}:([0-9]{12}|):secret:[a-zA-Z0-9!/_+=.@-]{1,512}`
    /// (model member `PineconeConfiguration.credentialsSecretArn`).
    public var credentialsSecretArn: String

    /// The field mapping (model member `PineconeConfiguration.fieldMapping`).
    public var fieldMapping: PineconeFieldMapping

    /// The namespace.
    ///
    /// Length 0 to 2,048 characters; pattern `.*` (model member `PineconeConfiguration.namespace`).
    public var namespace: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        connectionString: String,
        credentialsSecretArn: String,
        fieldMapping: PineconeFieldMapping,
        namespace: String? = nil
    ) {
        self.connectionString = connectionString
        self.credentialsSecretArn = credentialsSecretArn
        self.fieldMapping = fieldMapping
        self.namespace = namespace
    }
}

extension PineconeConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var connectionString: String?
        var credentialsSecretArn: String?
        var fieldMapping: PineconeFieldMapping?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("connectionString") {
                connectionString = try reader.readString()
            } else if reader.memberIs("credentialsSecretArn") {
                credentialsSecretArn = try reader.readString()
            } else if reader.memberIs("fieldMapping") {
                fieldMapping = try PineconeFieldMapping(from: &reader)
            } else if reader.memberIs("namespace") {
                namespace = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let connectionString = consume connectionString else {
            throw reader.missingMember("connectionString")
        }
        guard let credentialsSecretArn = consume credentialsSecretArn else {
            throw reader.missingMember("credentialsSecretArn")
        }
        guard let fieldMapping = consume fieldMapping else {
            throw reader.missingMember("fieldMapping")
        }
        self.connectionString = connectionString
        self.credentialsSecretArn = credentialsSecretArn
        self.fieldMapping = fieldMapping
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("connectionString")
        writer.write(connectionString)
        writer.writeMember("credentialsSecretArn")
        writer.write(credentialsSecretArn)
        writer.writeMember("fieldMapping")
        fieldMapping.write(to: &writer)
        if let namespace {
            writer.writeMember("namespace")
            writer.write(namespace)
        }
        writer.endObject()
    }
}

extension PineconeConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(
            connectionString,
            "connectionString",
            minimum: 0,
            maximum: 2048,
            pattern: ServicePattern.pineconeConnectionString
        )
        validator.string(credentialsSecretArn, "credentialsSecretArn", pattern: ServicePattern.secretArn)
        validator.shape(fieldMapping, "fieldMapping")
        if let namespace {
            validator.string(
                namespace,
                "namespace",
                minimum: 0,
                maximum: 2048,
                pattern: ServicePattern.pineconeNamespace
            )
        }
    }
}
