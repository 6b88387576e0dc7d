// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Mongo db atlas configuration.
public struct MongoDbAtlasConfiguration: Sendable, Hashable, RedactedShape {
    /// The collection name.
    ///
    /// Length 0 to 63 characters; pattern `.*` (model member `MongoDbAtlasConfiguration.collectionName`).
    public var collectionName: String

    /// The credentials secret ARN.
    ///
    /// Pattern `arn:aws(|-cn|-us-gov):secretsmanager:[a-z0-9-]{1,20}:([0-9]{12}|):secret:[a-zA-Z0-9!/_+=.@-]{1,512}`
    /// (model member `MongoDbAtlasConfiguration.credentialsSecretArn`).
    public var credentialsSecretArn: String

    /// The database name.
    ///
    /// Length 0 to 63 characters; pattern `.*` (model member `MongoDbAtlasConfiguration.databaseName`).
    public var databaseName: String

    /// The endpoint.
    ///
    /// Length 0 to 2,048 characters; pattern `.*` (model member `MongoDbAtlasConfiguration.endpoint`).
    public var endpoint: String

    /// The endpoint service name.
    ///
    /// Length 1 to 255 characters; pattern
    /// `(?:arn:aws(?:-us-gov|-cn|-iso|-iso-[a-z])*:.+:.*:\d+:.+/.+$|[a-zA-Z0-9*]+[a-zA-Z0-9._-]*)` (model member
    /// `MongoDbAtlasConfiguration.endpointServiceName`).
    public var endpointServiceName: String?

    /// The field mapping (model member `MongoDbAtlasConfiguration.fieldMapping`).
    public var fieldMapping: MongoDbAtlasFieldMapping

    /// The text index name.
    ///
    /// Length 0 to 2,048 characters; pattern `.*` (model member `MongoDbAtlasConfiguration.textIndexName`).
    public var textIndexName: String?

    /// The vector index name.
    ///
    /// Length 0 to 2,048 characters; pattern `.*` (model member `MongoDbAtlasConfiguration.vectorIndexName`).
    public var vectorIndexName: String

    /// Creates the value from its members; a nil member is not sent.
    public init(
        collectionName: String,
        credentialsSecretArn: String,
        databaseName: String,
        endpoint: String,
        fieldMapping: MongoDbAtlasFieldMapping,
        vectorIndexName: String,
        endpointServiceName: String? = nil,
        textIndexName: String? = nil
    ) {
        self.collectionName = collectionName
        self.credentialsSecretArn = credentialsSecretArn
        self.databaseName = databaseName
        self.endpoint = endpoint
        self.endpointServiceName = endpointServiceName
        self.fieldMapping = fieldMapping
        self.textIndexName = textIndexName
        self.vectorIndexName = vectorIndexName
    }
}

extension MongoDbAtlasConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var collectionName: String?
        var credentialsSecretArn: String?
        var databaseName: String?
        var endpoint: String?
        var fieldMapping: MongoDbAtlasFieldMapping?
        var vectorIndexName: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("collectionName") {
                collectionName = try reader.readString()
            } else if reader.memberIs("credentialsSecretArn") {
                credentialsSecretArn = try reader.readString()
            } else if reader.memberIs("databaseName") {
                databaseName = try reader.readString()
            } else if reader.memberIs("endpoint") {
                endpoint = try reader.readString()
            } else if reader.memberIs("endpointServiceName") {
                endpointServiceName = try reader.readString()
            } else if reader.memberIs("fieldMapping") {
                fieldMapping = try MongoDbAtlasFieldMapping(from: &reader)
            } else if reader.memberIs("textIndexName") {
                textIndexName = try reader.readString()
            } else if reader.memberIs("vectorIndexName") {
                vectorIndexName = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let collectionName = consume collectionName else {
            throw reader.missingMember("collectionName")
        }
        guard let credentialsSecretArn = consume credentialsSecretArn else {
            throw reader.missingMember("credentialsSecretArn")
        }
        guard let databaseName = consume databaseName else {
            throw reader.missingMember("databaseName")
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
        self.collectionName = collectionName
        self.credentialsSecretArn = credentialsSecretArn
        self.databaseName = databaseName
        self.endpoint = endpoint
        self.fieldMapping = fieldMapping
        self.vectorIndexName = vectorIndexName
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("collectionName")
        writer.write(collectionName)
        writer.writeMember("credentialsSecretArn")
        writer.write(credentialsSecretArn)
        writer.writeMember("databaseName")
        writer.write(databaseName)
        writer.writeMember("endpoint")
        writer.write(endpoint)
        if let endpointServiceName {
            writer.writeMember("endpointServiceName")
            writer.write(endpointServiceName)
        }
        writer.writeMember("fieldMapping")
        fieldMapping.write(to: &writer)
        if let textIndexName {
            writer.writeMember("textIndexName")
            writer.write(textIndexName)
        }
        writer.writeMember("vectorIndexName")
        writer.write(vectorIndexName)
        writer.endObject()
    }
}

extension MongoDbAtlasConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(
            collectionName,
            "collectionName",
            minimum: 0,
            maximum: 63,
            pattern: ServicePattern.mongoDbAtlasCollectionName
        )
        validator.string(credentialsSecretArn, "credentialsSecretArn", pattern: ServicePattern.secretArn)
        validator.string(
            databaseName,
            "databaseName",
            minimum: 0,
            maximum: 63,
            pattern: ServicePattern.mongoDbAtlasDatabaseName
        )
        validator.string(endpoint, "endpoint", minimum: 0, maximum: 2048, pattern: ServicePattern.mongoDbAtlasEndpoint)
        if let endpointServiceName {
            validator.string(
                endpointServiceName,
                "endpointServiceName",
                minimum: 1,
                maximum: 255,
                pattern: ServicePattern.mongoDbAtlasEndpointServiceName
            )
        }
        validator.shape(fieldMapping, "fieldMapping")
        if let textIndexName {
            validator.string(
                textIndexName,
                "textIndexName",
                minimum: 0,
                maximum: 2048,
                pattern: ServicePattern.mongoDbAtlasIndexName
            )
        }
        validator.string(
            vectorIndexName,
            "vectorIndexName",
            minimum: 0,
            maximum: 2048,
            pattern: ServicePattern.mongoDbAtlasIndexName
        )
    }
}
