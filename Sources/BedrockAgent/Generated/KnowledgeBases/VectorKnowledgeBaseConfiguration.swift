// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Vector knowledge base configuration.
public struct VectorKnowledgeBaseConfiguration: Sendable, Hashable, RedactedShape {
    /// The embedding model ARN.
    ///
    /// Length 20 to 2,048 characters; pattern
    /// `(arn:aws(-[^:]{1,12})?:(bedrock|sagemaker):[a-z0-9-]{1,20}:([0-9]{12})?:([a-z-]+/)?)?([a-zA-Z0-9.-]{1,63}){0,2}(([:][a-z0-9-]{1,63}){0,2})?(/[a-z0-9]{1,12})?`
    /// (model member `VectorKnowledgeBaseConfiguration.embeddingModelArn`).
    public var embeddingModelArn: String

    /// The embedding model configuration.
    ///
    /// Model member `VectorKnowledgeBaseConfiguration.embeddingModelConfiguration`.
    public var embeddingModelConfiguration: EmbeddingModelConfiguration?

    /// The supplemental data storage configuration.
    ///
    /// Model member `VectorKnowledgeBaseConfiguration.supplementalDataStorageConfiguration`.
    public var supplementalDataStorageConfiguration: SupplementalDataStorageConfiguration?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        embeddingModelArn: String,
        embeddingModelConfiguration: EmbeddingModelConfiguration? = nil,
        supplementalDataStorageConfiguration: SupplementalDataStorageConfiguration? = nil
    ) {
        self.embeddingModelArn = embeddingModelArn
        self.embeddingModelConfiguration = embeddingModelConfiguration
        self.supplementalDataStorageConfiguration = supplementalDataStorageConfiguration
    }
}

extension VectorKnowledgeBaseConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var embeddingModelArn: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("embeddingModelArn") {
                embeddingModelArn = try reader.readString()
            } else if reader.memberIs("embeddingModelConfiguration") {
                embeddingModelConfiguration = try EmbeddingModelConfiguration(from: &reader)
            } else if reader.memberIs("supplementalDataStorageConfiguration") {
                supplementalDataStorageConfiguration = try SupplementalDataStorageConfiguration(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let embeddingModelArn = consume embeddingModelArn else {
            throw reader.missingMember("embeddingModelArn")
        }
        self.embeddingModelArn = embeddingModelArn
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("embeddingModelArn")
        writer.write(embeddingModelArn)
        if let embeddingModelConfiguration {
            writer.writeMember("embeddingModelConfiguration")
            embeddingModelConfiguration.write(to: &writer)
        }
        if let supplementalDataStorageConfiguration {
            writer.writeMember("supplementalDataStorageConfiguration")
            supplementalDataStorageConfiguration.write(to: &writer)
        }
        writer.endObject()
    }
}

extension VectorKnowledgeBaseConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(
            embeddingModelArn,
            "embeddingModelArn",
            minimum: 20,
            maximum: 2048,
            pattern: ServicePattern.bedrockEmbeddingModelArn
        )
        if let embeddingModelConfiguration {
            validator.shape(embeddingModelConfiguration, "embeddingModelConfiguration")
        }
        if let supplementalDataStorageConfiguration {
            validator.shape(supplementalDataStorageConfiguration, "supplementalDataStorageConfiguration")
        }
    }
}
