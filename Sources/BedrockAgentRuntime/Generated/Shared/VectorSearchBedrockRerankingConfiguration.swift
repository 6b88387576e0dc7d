// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Vector search bedrock reranking configuration.
public struct VectorSearchBedrockRerankingConfiguration: Sendable, Hashable, RedactedShape {
    /// The metadata configuration (model member `VectorSearchBedrockRerankingConfiguration.metadataConfiguration`).
    public var metadataConfiguration: MetadataConfigurationForReranking?

    /// The model configuration (model member `VectorSearchBedrockRerankingConfiguration.modelConfiguration`).
    public var modelConfiguration: VectorSearchBedrockRerankingModelConfiguration

    /// The number of reranked results.
    ///
    /// Range 1 to 100 (model member `VectorSearchBedrockRerankingConfiguration.numberOfRerankedResults`).
    public var numberOfRerankedResults: Int?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        modelConfiguration: VectorSearchBedrockRerankingModelConfiguration,
        metadataConfiguration: MetadataConfigurationForReranking? = nil,
        numberOfRerankedResults: Int? = nil
    ) {
        self.metadataConfiguration = metadataConfiguration
        self.modelConfiguration = modelConfiguration
        self.numberOfRerankedResults = numberOfRerankedResults
    }
}

extension VectorSearchBedrockRerankingConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var modelConfiguration: VectorSearchBedrockRerankingModelConfiguration?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("metadataConfiguration") {
                metadataConfiguration = try MetadataConfigurationForReranking(from: &reader)
            } else if reader.memberIs("modelConfiguration") {
                modelConfiguration = try VectorSearchBedrockRerankingModelConfiguration(from: &reader)
            } else if reader.memberIs("numberOfRerankedResults") {
                numberOfRerankedResults = Int(try reader.readInt32())
            } else {
                try reader.skipValue()
            }
        }
        guard let modelConfiguration = consume modelConfiguration else {
            throw reader.missingMember("modelConfiguration")
        }
        self.modelConfiguration = modelConfiguration
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let metadataConfiguration {
            writer.writeMember("metadataConfiguration")
            metadataConfiguration.write(to: &writer)
        }
        writer.writeMember("modelConfiguration")
        modelConfiguration.write(to: &writer)
        if let numberOfRerankedResults {
            writer.writeMember("numberOfRerankedResults")
            writer.write(numberOfRerankedResults)
        }
        writer.endObject()
    }
}

extension VectorSearchBedrockRerankingConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let metadataConfiguration {
            validator.shape(metadataConfiguration, "metadataConfiguration")
        }
        validator.shape(modelConfiguration, "modelConfiguration")
        if let numberOfRerankedResults {
            validator.integer(numberOfRerankedResults, "numberOfRerankedResults", minimum: 1, maximum: 100)
        }
    }
}
