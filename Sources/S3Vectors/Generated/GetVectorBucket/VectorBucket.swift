// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGBase
public import TenantRAGJSON

/// A bucket that holds vector indexes and nothing else.
public struct VectorBucket: Sendable, Hashable, RedactedShape {
    /// The creation time (model member `VectorBucket.creationTime`).
    public var creationTime: Timestamp

    /// The default index mode (model member `VectorBucket.defaultIndexMode`).
    public var defaultIndexMode: IndexMode?

    /// The encryption configuration (model member `VectorBucket.encryptionConfiguration`).
    public var encryptionConfiguration: EncryptionConfiguration?

    /// The vector bucket ARN.
    ///
    /// Pattern `arn:aws[-a-z0-9]*:s3vectors:[a-z0-9-]+:[0-9]{12}:bucket/[a-z0-9][a-z0-9-.]{1,61}[a-z0-9]` (model
    /// member `VectorBucket.vectorBucketArn`).
    public var vectorBucketArn: String

    /// The vector bucket name.
    ///
    /// Length 3 to 63 characters (model member `VectorBucket.vectorBucketName`).
    public var vectorBucketName: String

    /// Creates the value from its members; a nil member is not sent.
    public init(
        creationTime: Timestamp,
        vectorBucketArn: String,
        vectorBucketName: String,
        defaultIndexMode: IndexMode? = nil,
        encryptionConfiguration: EncryptionConfiguration? = nil
    ) {
        self.creationTime = creationTime
        self.defaultIndexMode = defaultIndexMode
        self.encryptionConfiguration = encryptionConfiguration
        self.vectorBucketArn = vectorBucketArn
        self.vectorBucketName = vectorBucketName
    }
}

extension VectorBucket: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var creationTime: Timestamp?
        var vectorBucketArn: String?
        var vectorBucketName: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("creationTime") {
                creationTime = try reader.readTimestamp()
            } else if reader.memberIs("defaultIndexMode") {
                defaultIndexMode = try IndexMode(from: &reader)
            } else if reader.memberIs("encryptionConfiguration") {
                encryptionConfiguration = try EncryptionConfiguration(from: &reader)
            } else if reader.memberIs("vectorBucketArn") {
                vectorBucketArn = try reader.readString()
            } else if reader.memberIs("vectorBucketName") {
                vectorBucketName = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let creationTime else {
            throw reader.missingMember("creationTime")
        }
        guard let vectorBucketArn = consume vectorBucketArn else {
            throw reader.missingMember("vectorBucketArn")
        }
        guard let vectorBucketName = consume vectorBucketName else {
            throw reader.missingMember("vectorBucketName")
        }
        self.creationTime = creationTime
        self.vectorBucketArn = vectorBucketArn
        self.vectorBucketName = vectorBucketName
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("creationTime")
        writer.writeEpochSeconds(creationTime.epochSeconds)
        if let defaultIndexMode {
            writer.writeMember("defaultIndexMode")
            writer.write(defaultIndexMode.rawValue)
        }
        if let encryptionConfiguration {
            writer.writeMember("encryptionConfiguration")
            encryptionConfiguration.write(to: &writer)
        }
        writer.writeMember("vectorBucketArn")
        writer.write(vectorBucketArn)
        writer.writeMember("vectorBucketName")
        writer.write(vectorBucketName)
        writer.endObject()
    }
}

extension VectorBucket: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let encryptionConfiguration {
            validator.shape(encryptionConfiguration, "encryptionConfiguration")
        }
        validator.string(vectorBucketArn, "vectorBucketArn", pattern: ServicePattern.vectorBucketArn)
        validator.string(vectorBucketName, "vectorBucketName", minimum: 3, maximum: 63)
    }
}
