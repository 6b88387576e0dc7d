// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Vector ingestion configuration.
public struct VectorIngestionConfiguration: Sendable, Hashable, RedactedShape {
    /// The chunking configuration (model member `VectorIngestionConfiguration.chunkingConfiguration`).
    public var chunkingConfiguration: ChunkingConfiguration?

    /// The context enrichment configuration.
    ///
    /// Model member `VectorIngestionConfiguration.contextEnrichmentConfiguration`.
    public var contextEnrichmentConfiguration: ContextEnrichmentConfiguration?

    /// The custom transformation configuration.
    ///
    /// Model member `VectorIngestionConfiguration.customTransformationConfiguration`.
    public var customTransformationConfiguration: CustomTransformationConfiguration?

    /// The parsing configuration (model member `VectorIngestionConfiguration.parsingConfiguration`).
    public var parsingConfiguration: ParsingConfiguration?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        chunkingConfiguration: ChunkingConfiguration? = nil,
        contextEnrichmentConfiguration: ContextEnrichmentConfiguration? = nil,
        customTransformationConfiguration: CustomTransformationConfiguration? = nil,
        parsingConfiguration: ParsingConfiguration? = nil
    ) {
        self.chunkingConfiguration = chunkingConfiguration
        self.contextEnrichmentConfiguration = contextEnrichmentConfiguration
        self.customTransformationConfiguration = customTransformationConfiguration
        self.parsingConfiguration = parsingConfiguration
    }
}

extension VectorIngestionConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("chunkingConfiguration") {
                chunkingConfiguration = try ChunkingConfiguration(from: &reader)
            } else if reader.memberIs("contextEnrichmentConfiguration") {
                contextEnrichmentConfiguration = try ContextEnrichmentConfiguration(from: &reader)
            } else if reader.memberIs("customTransformationConfiguration") {
                customTransformationConfiguration = try CustomTransformationConfiguration(from: &reader)
            } else if reader.memberIs("parsingConfiguration") {
                parsingConfiguration = try ParsingConfiguration(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let chunkingConfiguration {
            writer.writeMember("chunkingConfiguration")
            chunkingConfiguration.write(to: &writer)
        }
        if let contextEnrichmentConfiguration {
            writer.writeMember("contextEnrichmentConfiguration")
            contextEnrichmentConfiguration.write(to: &writer)
        }
        if let customTransformationConfiguration {
            writer.writeMember("customTransformationConfiguration")
            customTransformationConfiguration.write(to: &writer)
        }
        if let parsingConfiguration {
            writer.writeMember("parsingConfiguration")
            parsingConfiguration.write(to: &writer)
        }
        writer.endObject()
    }
}

extension VectorIngestionConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let chunkingConfiguration {
            validator.shape(chunkingConfiguration, "chunkingConfiguration")
        }
        if let contextEnrichmentConfiguration {
            validator.shape(contextEnrichmentConfiguration, "contextEnrichmentConfiguration")
        }
        if let customTransformationConfiguration {
            validator.shape(customTransformationConfiguration, "customTransformationConfiguration")
        }
        if let parsingConfiguration {
            validator.shape(parsingConfiguration, "parsingConfiguration")
        }
    }
}
