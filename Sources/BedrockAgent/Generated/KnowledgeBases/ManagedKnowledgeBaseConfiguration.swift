// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Managed knowledge base configuration.
public struct ManagedKnowledgeBaseConfiguration: Sendable, Hashable, RedactedShape {
    /// The embedding model ARN.
    ///
    /// Length 20 to 2,048 characters; pattern
    /// `(arn:aws(-[^:]{1,12})?:(bedrock|sagemaker):[a-z0-9-]{1,20}:([0-9]{12})?:([a-z-]+/)?)?([a-zA-Z0-9.-]{1,63}){0,2}(([:][a-z0-9-]{1,63}){0,2})?(/[a-z0-9]{1,12})?`
    /// (model member `ManagedKnowledgeBaseConfiguration.embeddingModelArn`).
    public var embeddingModelArn: String?

    /// The embedding model configuration.
    ///
    /// Model member `ManagedKnowledgeBaseConfiguration.embeddingModelConfiguration`.
    public var embeddingModelConfiguration: EmbeddingModelConfiguration?

    /// The embedding model type (model member `ManagedKnowledgeBaseConfiguration.embeddingModelType`).
    public var embeddingModelType: EmbeddingModelType?

    /// The server side encryption configuration.
    ///
    /// Model member `ManagedKnowledgeBaseConfiguration.serverSideEncryptionConfiguration`.
    public var serverSideEncryptionConfiguration: ServerSideEncryptionConfiguration?

    /// The supplemental data storage configuration.
    ///
    /// Model member `ManagedKnowledgeBaseConfiguration.supplementalDataStorageConfiguration`.
    public var supplementalDataStorageConfiguration: SupplementalDataStorageConfiguration?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        embeddingModelArn: String? = nil,
        embeddingModelConfiguration: EmbeddingModelConfiguration? = nil,
        embeddingModelType: EmbeddingModelType? = nil,
        serverSideEncryptionConfiguration: ServerSideEncryptionConfiguration? = nil,
        supplementalDataStorageConfiguration: SupplementalDataStorageConfiguration? = nil
    ) {
        self.embeddingModelArn = embeddingModelArn
        self.embeddingModelConfiguration = embeddingModelConfiguration
        self.embeddingModelType = embeddingModelType
        self.serverSideEncryptionConfiguration = serverSideEncryptionConfiguration
        self.supplementalDataStorageConfiguration = supplementalDataStorageConfiguration
    }
}

extension ManagedKnowledgeBaseConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("embeddingModelArn") {
                embeddingModelArn = try reader.readString()
            } else if reader.memberIs("embeddingModelConfiguration") {
                embeddingModelConfiguration = try EmbeddingModelConfiguration(from: &reader)
            } else if reader.memberIs("embeddingModelType") {
                embeddingModelType = try EmbeddingModelType(from: &reader)
            } else if reader.memberIs("serverSideEncryptionConfiguration") {
                serverSideEncryptionConfiguration = try ServerSideEncryptionConfiguration(from: &reader)
            } else if reader.memberIs("supplementalDataStorageConfiguration") {
                supplementalDataStorageConfiguration = try SupplementalDataStorageConfiguration(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let embeddingModelArn {
            writer.writeMember("embeddingModelArn")
            writer.write(embeddingModelArn)
        }
        if let embeddingModelConfiguration {
            writer.writeMember("embeddingModelConfiguration")
            embeddingModelConfiguration.write(to: &writer)
        }
        if let embeddingModelType {
            writer.writeMember("embeddingModelType")
            writer.write(embeddingModelType.rawValue)
        }
        if let serverSideEncryptionConfiguration {
            writer.writeMember("serverSideEncryptionConfiguration")
            serverSideEncryptionConfiguration.write(to: &writer)
        }
        if let supplementalDataStorageConfiguration {
            writer.writeMember("supplementalDataStorageConfiguration")
            supplementalDataStorageConfiguration.write(to: &writer)
        }
        writer.endObject()
    }
}

extension ManagedKnowledgeBaseConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let embeddingModelArn {
            validator.string(
                embeddingModelArn,
                "embeddingModelArn",
                minimum: 20,
                maximum: 2048,
                pattern: ServicePattern.bedrockEmbeddingModelArn
            )
        }
        if let embeddingModelConfiguration {
            validator.shape(embeddingModelConfiguration, "embeddingModelConfiguration")
        }
        if let serverSideEncryptionConfiguration {
            validator.shape(serverSideEncryptionConfiguration, "serverSideEncryptionConfiguration")
        }
        if let supplementalDataStorageConfiguration {
            validator.shape(supplementalDataStorageConfiguration, "supplementalDataStorageConfiguration")
        }
    }
}

/// Embedding model type; the service may add values.
public struct EmbeddingModelType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `CUSTOM`.
    public static let custom = Self(rawValue: "CUSTOM")
    /// `MANAGED`.
    public static let managed = Self(rawValue: "MANAGED")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .custom,
        .managed,
    ]
}
