// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Knowledge base retrieve and generate configuration.
public struct KnowledgeBaseRetrieveAndGenerateConfiguration: Sendable, Hashable, RedactedShape {
    /// The generation configuration.
    ///
    /// Model member `KnowledgeBaseRetrieveAndGenerateConfiguration.generationConfiguration`.
    public var generationConfiguration: GenerationConfiguration?

    /// The knowledge base identifier.
    ///
    /// Length 0 to 10 characters; pattern `^[0-9a-zA-Z]+$` (model member
    /// `KnowledgeBaseRetrieveAndGenerateConfiguration.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// The model ARN.
    ///
    /// Length 1 to 2,048 characters; pattern
    /// `^(arn:aws(-[^:]+)?:(bedrock|sagemaker):[a-z0-9-]{1,20}:([0-9]{12})?:([a-z-]+/)?)?([a-z0-9.-]{1,63}){0,2}(([:][a-z0-9-]{1,63}){0,2})?(/[a-z0-9]{1,12})?$`
    /// (model member `KnowledgeBaseRetrieveAndGenerateConfiguration.modelArn`).
    public var modelArn: String

    /// The orchestration configuration.
    ///
    /// Model member `KnowledgeBaseRetrieveAndGenerateConfiguration.orchestrationConfiguration`.
    public var orchestrationConfiguration: OrchestrationConfiguration?

    /// The retrieval configuration.
    ///
    /// Model member `KnowledgeBaseRetrieveAndGenerateConfiguration.retrievalConfiguration`.
    public var retrievalConfiguration: KnowledgeBaseRetrievalConfiguration?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        knowledgeBaseId: String,
        modelArn: String,
        generationConfiguration: GenerationConfiguration? = nil,
        orchestrationConfiguration: OrchestrationConfiguration? = nil,
        retrievalConfiguration: KnowledgeBaseRetrievalConfiguration? = nil
    ) {
        self.generationConfiguration = generationConfiguration
        self.knowledgeBaseId = knowledgeBaseId
        self.modelArn = modelArn
        self.orchestrationConfiguration = orchestrationConfiguration
        self.retrievalConfiguration = retrievalConfiguration
    }
}

extension KnowledgeBaseRetrieveAndGenerateConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var knowledgeBaseId: String?
        var modelArn: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("generationConfiguration") {
                generationConfiguration = try GenerationConfiguration(from: &reader)
            } else if reader.memberIs("knowledgeBaseId") {
                knowledgeBaseId = try reader.readString()
            } else if reader.memberIs("modelArn") {
                modelArn = try reader.readString()
            } else if reader.memberIs("orchestrationConfiguration") {
                orchestrationConfiguration = try OrchestrationConfiguration(from: &reader)
            } else if reader.memberIs("retrievalConfiguration") {
                retrievalConfiguration = try KnowledgeBaseRetrievalConfiguration(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let knowledgeBaseId = consume knowledgeBaseId else {
            throw reader.missingMember("knowledgeBaseId")
        }
        guard let modelArn = consume modelArn else {
            throw reader.missingMember("modelArn")
        }
        self.knowledgeBaseId = knowledgeBaseId
        self.modelArn = modelArn
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let generationConfiguration {
            writer.writeMember("generationConfiguration")
            generationConfiguration.write(to: &writer)
        }
        writer.writeMember("knowledgeBaseId")
        writer.write(knowledgeBaseId)
        writer.writeMember("modelArn")
        writer.write(modelArn)
        if let orchestrationConfiguration {
            writer.writeMember("orchestrationConfiguration")
            orchestrationConfiguration.write(to: &writer)
        }
        if let retrievalConfiguration {
            writer.writeMember("retrievalConfiguration")
            retrievalConfiguration.write(to: &writer)
        }
        writer.endObject()
    }
}

extension KnowledgeBaseRetrieveAndGenerateConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let generationConfiguration {
            validator.shape(generationConfiguration, "generationConfiguration")
        }
        validator.string(
            knowledgeBaseId,
            "knowledgeBaseId",
            minimum: 0,
            maximum: 10,
            pattern: ServicePattern.knowledgeBaseId
        )
        validator.string(modelArn, "modelArn", minimum: 1, maximum: 2048, pattern: ServicePattern.bedrockModelArn)
        if let orchestrationConfiguration {
            validator.shape(orchestrationConfiguration, "orchestrationConfiguration")
        }
        if let retrievalConfiguration {
            validator.shape(retrievalConfiguration, "retrievalConfiguration")
        }
    }
}
