// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Open search serverless configuration.
public struct OpenSearchServerlessConfiguration: Sendable, Hashable, RedactedShape {
    /// The collection ARN.
    ///
    /// Length 0 to 2,048 characters; pattern
    /// `arn:aws:aoss:[a-z]{2}(-gov)?-[a-z]+-\d{1}:\d{12}:collection/[a-z0-9-]{3,32}` (model member
    /// `OpenSearchServerlessConfiguration.collectionArn`).
    public var collectionArn: String

    /// The field mapping (model member `OpenSearchServerlessConfiguration.fieldMapping`).
    public var fieldMapping: OpenSearchServerlessFieldMapping

    /// The vector index name.
    ///
    /// Length 0 to 2,048 characters; pattern `.*` (model member
    /// `OpenSearchServerlessConfiguration.vectorIndexName`).
    public var vectorIndexName: String

    /// Creates the value from its members; a nil member is not sent.
    public init(
        collectionArn: String,
        fieldMapping: OpenSearchServerlessFieldMapping,
        vectorIndexName: String
    ) {
        self.collectionArn = collectionArn
        self.fieldMapping = fieldMapping
        self.vectorIndexName = vectorIndexName
    }
}

extension OpenSearchServerlessConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var collectionArn: String?
        var fieldMapping: OpenSearchServerlessFieldMapping?
        var vectorIndexName: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("collectionArn") {
                collectionArn = try reader.readString()
            } else if reader.memberIs("fieldMapping") {
                fieldMapping = try OpenSearchServerlessFieldMapping(from: &reader)
            } else if reader.memberIs("vectorIndexName") {
                vectorIndexName = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let collectionArn = consume collectionArn else {
            throw reader.missingMember("collectionArn")
        }
        guard let fieldMapping = consume fieldMapping else {
            throw reader.missingMember("fieldMapping")
        }
        guard let vectorIndexName = consume vectorIndexName else {
            throw reader.missingMember("vectorIndexName")
        }
        self.collectionArn = collectionArn
        self.fieldMapping = fieldMapping
        self.vectorIndexName = vectorIndexName
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("collectionArn")
        writer.write(collectionArn)
        writer.writeMember("fieldMapping")
        fieldMapping.write(to: &writer)
        writer.writeMember("vectorIndexName")
        writer.write(vectorIndexName)
        writer.endObject()
    }
}

extension OpenSearchServerlessConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(
            collectionArn,
            "collectionArn",
            minimum: 0,
            maximum: 2048,
            pattern: ServicePattern.openSearchServerlessCollectionArn
        )
        validator.shape(fieldMapping, "fieldMapping")
        validator.string(
            vectorIndexName,
            "vectorIndexName",
            minimum: 0,
            maximum: 2048,
            pattern: ServicePattern.openSearchServerlessIndexName
        )
    }
}
