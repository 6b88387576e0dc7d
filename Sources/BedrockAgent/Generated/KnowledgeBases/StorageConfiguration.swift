// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// The kind of a vector store and the settings of that kind; it cannot be changed later.
public struct StorageConfiguration: Sendable, Hashable, RedactedShape {
    /// The mongo db atlas configuration (model member `StorageConfiguration.mongoDbAtlasConfiguration`).
    public var mongoDbAtlasConfiguration: MongoDbAtlasConfiguration?

    /// The neptune analytics configuration (model member `StorageConfiguration.neptuneAnalyticsConfiguration`).
    public var neptuneAnalyticsConfiguration: NeptuneAnalyticsConfiguration?

    /// The opensearch managed cluster configuration.
    ///
    /// Model member `StorageConfiguration.opensearchManagedClusterConfiguration`.
    public var opensearchManagedClusterConfiguration: OpenSearchManagedClusterConfiguration?

    /// The opensearch serverless configuration.
    ///
    /// Model member `StorageConfiguration.opensearchServerlessConfiguration`.
    public var opensearchServerlessConfiguration: OpenSearchServerlessConfiguration?

    /// The pinecone configuration (model member `StorageConfiguration.pineconeConfiguration`).
    public var pineconeConfiguration: PineconeConfiguration?

    /// The rds configuration (model member `StorageConfiguration.rdsConfiguration`).
    public var rdsConfiguration: RdsConfiguration?

    /// The redis enterprise cloud configuration.
    ///
    /// Model member `StorageConfiguration.redisEnterpriseCloudConfiguration`.
    public var redisEnterpriseCloudConfiguration: RedisEnterpriseCloudConfiguration?

    /// The S3 vectors configuration (model member `StorageConfiguration.s3VectorsConfiguration`).
    public var s3VectorsConfiguration: S3VectorsConfiguration?

    /// The type (model member `StorageConfiguration.type`).
    public var type: KnowledgeBaseStorageType

    /// Creates the value from its members; a nil member is not sent.
    public init(
        type: KnowledgeBaseStorageType,
        mongoDbAtlasConfiguration: MongoDbAtlasConfiguration? = nil,
        neptuneAnalyticsConfiguration: NeptuneAnalyticsConfiguration? = nil,
        opensearchManagedClusterConfiguration: OpenSearchManagedClusterConfiguration? = nil,
        opensearchServerlessConfiguration: OpenSearchServerlessConfiguration? = nil,
        pineconeConfiguration: PineconeConfiguration? = nil,
        rdsConfiguration: RdsConfiguration? = nil,
        redisEnterpriseCloudConfiguration: RedisEnterpriseCloudConfiguration? = nil,
        s3VectorsConfiguration: S3VectorsConfiguration? = nil
    ) {
        self.mongoDbAtlasConfiguration = mongoDbAtlasConfiguration
        self.neptuneAnalyticsConfiguration = neptuneAnalyticsConfiguration
        self.opensearchManagedClusterConfiguration = opensearchManagedClusterConfiguration
        self.opensearchServerlessConfiguration = opensearchServerlessConfiguration
        self.pineconeConfiguration = pineconeConfiguration
        self.rdsConfiguration = rdsConfiguration
        self.redisEnterpriseCloudConfiguration = redisEnterpriseCloudConfiguration
        self.s3VectorsConfiguration = s3VectorsConfiguration
        self.type = type
    }
}

extension StorageConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var type: KnowledgeBaseStorageType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("mongoDbAtlasConfiguration") {
                mongoDbAtlasConfiguration = try MongoDbAtlasConfiguration(from: &reader)
            } else if reader.memberIs("neptuneAnalyticsConfiguration") {
                neptuneAnalyticsConfiguration = try NeptuneAnalyticsConfiguration(from: &reader)
            } else if reader.memberIs("opensearchManagedClusterConfiguration") {
                opensearchManagedClusterConfiguration = try OpenSearchManagedClusterConfiguration(from: &reader)
            } else if reader.memberIs("opensearchServerlessConfiguration") {
                opensearchServerlessConfiguration = try OpenSearchServerlessConfiguration(from: &reader)
            } else if reader.memberIs("pineconeConfiguration") {
                pineconeConfiguration = try PineconeConfiguration(from: &reader)
            } else if reader.memberIs("rdsConfiguration") {
                rdsConfiguration = try RdsConfiguration(from: &reader)
            } else if reader.memberIs("redisEnterpriseCloudConfiguration") {
                redisEnterpriseCloudConfiguration = try RedisEnterpriseCloudConfiguration(from: &reader)
            } else if reader.memberIs("s3VectorsConfiguration") {
                s3VectorsConfiguration = try S3VectorsConfiguration(from: &reader)
            } else if reader.memberIs("type") {
                type = try KnowledgeBaseStorageType(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let type = consume type else {
            throw reader.missingMember("type")
        }
        self.type = type
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let mongoDbAtlasConfiguration {
            writer.writeMember("mongoDbAtlasConfiguration")
            mongoDbAtlasConfiguration.write(to: &writer)
        }
        if let neptuneAnalyticsConfiguration {
            writer.writeMember("neptuneAnalyticsConfiguration")
            neptuneAnalyticsConfiguration.write(to: &writer)
        }
        if let opensearchManagedClusterConfiguration {
            writer.writeMember("opensearchManagedClusterConfiguration")
            opensearchManagedClusterConfiguration.write(to: &writer)
        }
        if let opensearchServerlessConfiguration {
            writer.writeMember("opensearchServerlessConfiguration")
            opensearchServerlessConfiguration.write(to: &writer)
        }
        if let pineconeConfiguration {
            writer.writeMember("pineconeConfiguration")
            pineconeConfiguration.write(to: &writer)
        }
        if let rdsConfiguration {
            writer.writeMember("rdsConfiguration")
            rdsConfiguration.write(to: &writer)
        }
        if let redisEnterpriseCloudConfiguration {
            writer.writeMember("redisEnterpriseCloudConfiguration")
            redisEnterpriseCloudConfiguration.write(to: &writer)
        }
        if let s3VectorsConfiguration {
            writer.writeMember("s3VectorsConfiguration")
            s3VectorsConfiguration.write(to: &writer)
        }
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension StorageConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let mongoDbAtlasConfiguration {
            validator.shape(mongoDbAtlasConfiguration, "mongoDbAtlasConfiguration")
        }
        if let neptuneAnalyticsConfiguration {
            validator.shape(neptuneAnalyticsConfiguration, "neptuneAnalyticsConfiguration")
        }
        if let opensearchManagedClusterConfiguration {
            validator.shape(opensearchManagedClusterConfiguration, "opensearchManagedClusterConfiguration")
        }
        if let opensearchServerlessConfiguration {
            validator.shape(opensearchServerlessConfiguration, "opensearchServerlessConfiguration")
        }
        if let pineconeConfiguration {
            validator.shape(pineconeConfiguration, "pineconeConfiguration")
        }
        if let rdsConfiguration {
            validator.shape(rdsConfiguration, "rdsConfiguration")
        }
        if let redisEnterpriseCloudConfiguration {
            validator.shape(redisEnterpriseCloudConfiguration, "redisEnterpriseCloudConfiguration")
        }
        if let s3VectorsConfiguration {
            validator.shape(s3VectorsConfiguration, "s3VectorsConfiguration")
        }
    }
}

/// Knowledge base storage type; the service may add values.
public struct KnowledgeBaseStorageType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `OPENSEARCH_SERVERLESS`.
    public static let opensearchServerless = Self(rawValue: "OPENSEARCH_SERVERLESS")
    /// `PINECONE`.
    public static let pinecone = Self(rawValue: "PINECONE")
    /// `REDIS_ENTERPRISE_CLOUD`.
    public static let redisEnterpriseCloud = Self(rawValue: "REDIS_ENTERPRISE_CLOUD")
    /// `RDS`.
    public static let rds = Self(rawValue: "RDS")
    /// `MONGO_DB_ATLAS`.
    public static let mongoDbAtlas = Self(rawValue: "MONGO_DB_ATLAS")
    /// `NEPTUNE_ANALYTICS`.
    public static let neptuneAnalytics = Self(rawValue: "NEPTUNE_ANALYTICS")
    /// `OPENSEARCH_MANAGED_CLUSTER`.
    public static let opensearchManagedCluster = Self(rawValue: "OPENSEARCH_MANAGED_CLUSTER")
    /// `S3_VECTORS`.
    public static let s3Vectors = Self(rawValue: "S3_VECTORS")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .opensearchServerless,
        .pinecone,
        .redisEnterpriseCloud,
        .rds,
        .mongoDbAtlas,
        .neptuneAnalytics,
        .opensearchManagedCluster,
        .s3Vectors,
    ]
}
