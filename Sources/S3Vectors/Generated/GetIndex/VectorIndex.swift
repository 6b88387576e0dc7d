// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGBase
public import TenantRAGJSON

/// A vector index.
public struct VectorIndex: Sendable, Hashable, RedactedShape {
    /// The creation time (model member `Index.creationTime`).
    public var creationTime: Timestamp

    /// The data type (model member `Index.dataType`).
    public var dataType: VectorDataType

    /// The dimension.
    ///
    /// Range 1 to 4,096 (model member `Index.dimension`).
    public var dimension: Int

    /// The distance metric (model member `Index.distanceMetric`).
    public var distanceMetric: DistanceMetric

    /// The encryption configuration (model member `Index.encryptionConfiguration`).
    public var encryptionConfiguration: EncryptionConfiguration?

    /// The index ARN.
    ///
    /// Pattern
    /// `arn:aws[-a-z0-9]*:s3vectors:[a-z0-9-]+:[0-9]{12}:bucket/[a-z0-9][a-z0-9-.]{1,61}[a-z0-9]/index/[a-z0-9][a-z0-9-.]{1,61}[a-z0-9]`
    /// (model member `Index.indexArn`).
    public var indexArn: String

    /// The mode of the index, by which it is searched under a filter (model member `Index.indexMode`).
    public var indexMode: IndexMode?

    /// The index name.
    ///
    /// Length 3 to 63 characters (model member `Index.indexName`).
    public var indexName: String

    /// The metadata configuration (model member `Index.metadataConfiguration`).
    public var metadataConfiguration: IndexMetadataConfiguration?

    /// The vector bucket name.
    ///
    /// Length 3 to 63 characters (model member `Index.vectorBucketName`).
    public var vectorBucketName: String

    /// Creates the value from its members; a nil member is not sent.
    public init(
        creationTime: Timestamp,
        dataType: VectorDataType,
        dimension: Int,
        distanceMetric: DistanceMetric,
        indexArn: String,
        indexName: String,
        vectorBucketName: String,
        encryptionConfiguration: EncryptionConfiguration? = nil,
        indexMode: IndexMode? = nil,
        metadataConfiguration: IndexMetadataConfiguration? = nil
    ) {
        self.creationTime = creationTime
        self.dataType = dataType
        self.dimension = dimension
        self.distanceMetric = distanceMetric
        self.encryptionConfiguration = encryptionConfiguration
        self.indexArn = indexArn
        self.indexMode = indexMode
        self.indexName = indexName
        self.metadataConfiguration = metadataConfiguration
        self.vectorBucketName = vectorBucketName
    }
}

extension VectorIndex: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var creationTime: Timestamp?
        var dataType: VectorDataType?
        var dimension: Int?
        var distanceMetric: DistanceMetric?
        var indexArn: String?
        var indexName: String?
        var vectorBucketName: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("creationTime") {
                creationTime = try reader.readTimestamp()
            } else if reader.memberIs("dataType") {
                dataType = try VectorDataType(from: &reader)
            } else if reader.memberIs("dimension") {
                dimension = Int(try reader.readInt32())
            } else if reader.memberIs("distanceMetric") {
                distanceMetric = try DistanceMetric(from: &reader)
            } else if reader.memberIs("encryptionConfiguration") {
                encryptionConfiguration = try EncryptionConfiguration(from: &reader)
            } else if reader.memberIs("indexArn") {
                indexArn = try reader.readString()
            } else if reader.memberIs("indexMode") {
                indexMode = try IndexMode(from: &reader)
            } else if reader.memberIs("indexName") {
                indexName = try reader.readString()
            } else if reader.memberIs("metadataConfiguration") {
                metadataConfiguration = try IndexMetadataConfiguration(from: &reader)
            } else if reader.memberIs("vectorBucketName") {
                vectorBucketName = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let creationTime else {
            throw reader.missingMember("creationTime")
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
        guard let indexArn = consume indexArn else {
            throw reader.missingMember("indexArn")
        }
        guard let indexName = consume indexName else {
            throw reader.missingMember("indexName")
        }
        guard let vectorBucketName = consume vectorBucketName else {
            throw reader.missingMember("vectorBucketName")
        }
        self.creationTime = creationTime
        self.dataType = dataType
        self.dimension = dimension
        self.distanceMetric = distanceMetric
        self.indexArn = indexArn
        self.indexName = indexName
        self.vectorBucketName = vectorBucketName
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("creationTime")
        writer.writeEpochSeconds(creationTime.epochSeconds)
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
        writer.writeMember("indexArn")
        writer.write(indexArn)
        if let indexMode {
            writer.writeMember("indexMode")
            writer.write(indexMode.rawValue)
        }
        writer.writeMember("indexName")
        writer.write(indexName)
        if let metadataConfiguration {
            writer.writeMember("metadataConfiguration")
            metadataConfiguration.write(to: &writer)
        }
        writer.writeMember("vectorBucketName")
        writer.write(vectorBucketName)
        writer.endObject()
    }
}

extension VectorIndex: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.integer(dimension, "dimension", minimum: 1, maximum: 4096)
        if let encryptionConfiguration {
            validator.shape(encryptionConfiguration, "encryptionConfiguration")
        }
        validator.string(indexArn, "indexArn", pattern: ServicePattern.indexArn)
        validator.string(indexName, "indexName", minimum: 3, maximum: 63)
        if let metadataConfiguration {
            validator.shape(metadataConfiguration, "metadataConfiguration")
        }
        validator.string(vectorBucketName, "vectorBucketName", minimum: 3, maximum: 63)
    }
}
