// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Open search managed cluster configuration.
public struct OpenSearchManagedClusterConfiguration: Sendable, Hashable, RedactedShape {
    /// The domain ARN.
    ///
    /// Length 0 to 2,048 characters; pattern
    /// `arn:aws(|-cn|-us-gov|-iso):es:[a-z]{2}(-gov)?-[a-z]+-\d{1}:\d{12}:domain/[a-z][a-z0-9-]{3,28}` (model member
    /// `OpenSearchManagedClusterConfiguration.domainArn`).
    public var domainArn: String

    /// The domain endpoint.
    ///
    /// Length 0 to 2,048 characters; pattern `https://.*` (model member
    /// `OpenSearchManagedClusterConfiguration.domainEndpoint`).
    public var domainEndpoint: String

    /// The field mapping (model member `OpenSearchManagedClusterConfiguration.fieldMapping`).
    public var fieldMapping: OpenSearchManagedClusterFieldMapping

    /// The vector index name.
    ///
    /// Length 1 to 2,048 characters; pattern `(?![\-_+.])[a-z0-9][a-z0-9\-_\.]*` (model member
    /// `OpenSearchManagedClusterConfiguration.vectorIndexName`).
    public var vectorIndexName: String

    /// Creates the value from its members; a nil member is not sent.
    public init(
        domainArn: String,
        domainEndpoint: String,
        fieldMapping: OpenSearchManagedClusterFieldMapping,
        vectorIndexName: String
    ) {
        self.domainArn = domainArn
        self.domainEndpoint = domainEndpoint
        self.fieldMapping = fieldMapping
        self.vectorIndexName = vectorIndexName
    }
}

extension OpenSearchManagedClusterConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var domainArn: String?
        var domainEndpoint: String?
        var fieldMapping: OpenSearchManagedClusterFieldMapping?
        var vectorIndexName: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("domainArn") {
                domainArn = try reader.readString()
            } else if reader.memberIs("domainEndpoint") {
                domainEndpoint = try reader.readString()
            } else if reader.memberIs("fieldMapping") {
                fieldMapping = try OpenSearchManagedClusterFieldMapping(from: &reader)
            } else if reader.memberIs("vectorIndexName") {
                vectorIndexName = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let domainArn = consume domainArn else {
            throw reader.missingMember("domainArn")
        }
        guard let domainEndpoint = consume domainEndpoint else {
            throw reader.missingMember("domainEndpoint")
        }
        guard let fieldMapping = consume fieldMapping else {
            throw reader.missingMember("fieldMapping")
        }
        guard let vectorIndexName = consume vectorIndexName else {
            throw reader.missingMember("vectorIndexName")
        }
        self.domainArn = domainArn
        self.domainEndpoint = domainEndpoint
        self.fieldMapping = fieldMapping
        self.vectorIndexName = vectorIndexName
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("domainArn")
        writer.write(domainArn)
        writer.writeMember("domainEndpoint")
        writer.write(domainEndpoint)
        writer.writeMember("fieldMapping")
        fieldMapping.write(to: &writer)
        writer.writeMember("vectorIndexName")
        writer.write(vectorIndexName)
        writer.endObject()
    }
}

extension OpenSearchManagedClusterConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(
            domainArn,
            "domainArn",
            minimum: 0,
            maximum: 2048,
            pattern: ServicePattern.openSearchManagedClusterDomainArn
        )
        validator.string(
            domainEndpoint,
            "domainEndpoint",
            minimum: 0,
            maximum: 2048,
            pattern: ServicePattern.openSearchManagedClusterDomainEndpoint
        )
        validator.shape(fieldMapping, "fieldMapping")
        validator.string(
            vectorIndexName,
            "vectorIndexName",
            minimum: 1,
            maximum: 2048,
            pattern: ServicePattern.openSearchManagedClusterIndexName
        )
    }
}
