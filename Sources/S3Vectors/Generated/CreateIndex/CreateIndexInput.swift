// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// A vector index to be created.
public struct CreateIndexInput: Sendable, Hashable, RedactedShape {
    /// The data type (model member `CreateIndexInput.dataType`).
    public var dataType: VectorDataType

    /// The dimension.
    ///
    /// Range 1 to 4,096 (model member `CreateIndexInput.dimension`).
    public var dimension: Int

    /// The distance metric (model member `CreateIndexInput.distanceMetric`).
    public var distanceMetric: DistanceMetric

    /// The encryption configuration (model member `CreateIndexInput.encryptionConfiguration`).
    public var encryptionConfiguration: EncryptionConfiguration?

    /// The index name.
    ///
    /// Length 3 to 63 characters (model member `CreateIndexInput.indexName`).
    public var indexName: String

    /// The metadata configuration (model member `CreateIndexInput.metadataConfiguration`).
    public var metadataConfiguration: IndexMetadataConfiguration?

    /// The tags.
    ///
    /// Each key: length 1 to 128 characters, pattern `([\p{L}\p{Z}\p{N}_.:/=+\-@]*)` (model member
    /// `CreateIndexInput.tags`).
    public var tags: [String: String]?

    /// The vector bucket ARN.
    ///
    /// Pattern `arn:aws[-a-z0-9]*:s3vectors:[a-z0-9-]+:[0-9]{12}:bucket/[a-z0-9][a-z0-9-.]{1,61}[a-z0-9]` (model
    /// member `CreateIndexInput.vectorBucketArn`).
    public var vectorBucketArn: String?

    /// The vector bucket name.
    ///
    /// Length 3 to 63 characters (model member `CreateIndexInput.vectorBucketName`).
    public var vectorBucketName: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        dataType: VectorDataType,
        dimension: Int,
        distanceMetric: DistanceMetric,
        indexName: String,
        encryptionConfiguration: EncryptionConfiguration? = nil,
        metadataConfiguration: IndexMetadataConfiguration? = nil,
        tags: [String: String]? = nil,
        vectorBucketArn: String? = nil,
        vectorBucketName: String? = nil
    ) {
        self.dataType = dataType
        self.dimension = dimension
        self.distanceMetric = distanceMetric
        self.encryptionConfiguration = encryptionConfiguration
        self.indexName = indexName
        self.metadataConfiguration = metadataConfiguration
        self.tags = tags
        self.vectorBucketArn = vectorBucketArn
        self.vectorBucketName = vectorBucketName
    }
}

extension CreateIndexInput: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var dataType: VectorDataType?
        var dimension: Int?
        var distanceMetric: DistanceMetric?
        var indexName: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("dataType") {
                dataType = try VectorDataType(from: &reader)
            } else if reader.memberIs("dimension") {
                dimension = Int(try reader.readInt32())
            } else if reader.memberIs("distanceMetric") {
                distanceMetric = try DistanceMetric(from: &reader)
            } else if reader.memberIs("encryptionConfiguration") {
                encryptionConfiguration = try EncryptionConfiguration(from: &reader)
            } else if reader.memberIs("indexName") {
                indexName = try reader.readString()
            } else if reader.memberIs("metadataConfiguration") {
                metadataConfiguration = try IndexMetadataConfiguration(from: &reader)
            } else if reader.memberIs("tags") {
                var map = [String: String](minimumCapacity: 8)
                try reader.beginObject()
                while try reader.nextMember() {
                    let key = try reader.memberName()
                    guard map.updateValue(try reader.readString(), forKey: key) == nil else {
                        throw reader.failure(.duplicateMember, "two keys that Swift strings cannot tell apart")
                    }
                }
                tags = map
            } else if reader.memberIs("vectorBucketArn") {
                vectorBucketArn = try reader.readString()
            } else if reader.memberIs("vectorBucketName") {
                vectorBucketName = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let dataType = consume dataType else {
            throw reader.missingMember("dataType")
        }
        guard let dimension else {
            throw reader.missingMember("dimension")
        }
        guard let distanceMetric = consume distanceMetric else {
            throw reader.missingMember("distanceMetric")
        }
        guard let indexName = consume indexName else {
            throw reader.missingMember("indexName")
        }
        self.dataType = dataType
        self.dimension = dimension
        self.distanceMetric = distanceMetric
        self.indexName = indexName
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("dataType")
        writer.write(dataType.rawValue)
        writer.writeMember("dimension")
        writer.write(dimension)
        writer.writeMember("distanceMetric")
        writer.write(distanceMetric.rawValue)
        if let encryptionConfiguration {
            writer.writeMember("encryptionConfiguration")
            encryptionConfiguration.write(to: &writer)
        }
        writer.writeMember("indexName")
        writer.write(indexName)
        if let metadataConfiguration {
            writer.writeMember("metadataConfiguration")
            metadataConfiguration.write(to: &writer)
        }
        if let tags {
            writer.writeMember("tags")
            writer.beginObject()
            for (key, element) in tags.sorted(by: { $0.key < $1.key }) {
                writer.writeMember(name: key)
                writer.write(element)
            }
            writer.endObject()
        }
        if let vectorBucketArn {
            writer.writeMember("vectorBucketArn")
            writer.write(vectorBucketArn)
        }
        if let vectorBucketName {
            writer.writeMember("vectorBucketName")
            writer.write(vectorBucketName)
        }
        writer.endObject()
    }
}

extension CreateIndexInput: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.integer(dimension, "dimension", minimum: 1, maximum: 4096)
        if let encryptionConfiguration {
            validator.shape(encryptionConfiguration, "encryptionConfiguration")
        }
        validator.string(indexName, "indexName", minimum: 3, maximum: 63)
        if let metadataConfiguration {
            validator.shape(metadataConfiguration, "metadataConfiguration")
        }
        if let tags {
            validator.values(tags, "tags") {
                $1.string($0, nil, minimum: 0, maximum: 256, pattern: ServicePattern.tagValue)
            }
            validator.keys(tags.keys, "tags", minimum: 1, maximum: 128, pattern: ServicePattern.tagKey)
        }
        if let vectorBucketArn {
            validator.string(vectorBucketArn, "vectorBucketArn", pattern: ServicePattern.vectorBucketArn)
        }
        if let vectorBucketName {
            validator.string(vectorBucketName, "vectorBucketName", minimum: 3, maximum: 63)
        }
    }
}
