// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Generation configuration.
public struct GenerationConfiguration: Sendable, Hashable, RedactedShape {
    /// The additional model request fields.
    ///
    /// Each key: length 1 to 100 characters (model member `GenerationConfiguration.additionalModelRequestFields`).
    public var additionalModelRequestFields: JSONObject?

    /// The guardrail configuration (model member `GenerationConfiguration.guardrailConfiguration`).
    public var guardrailConfiguration: GuardrailConfiguration?

    /// The inference configuration (model member `GenerationConfiguration.inferenceConfig`).
    public var inferenceConfig: InferenceConfig?

    /// The performance configuration (model member `GenerationConfiguration.performanceConfig`).
    public var performanceConfig: PerformanceConfiguration?

    /// The prompt template (model member `GenerationConfiguration.promptTemplate`).
    public var promptTemplate: PromptTemplate?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        additionalModelRequestFields: JSONObject? = nil,
        guardrailConfiguration: GuardrailConfiguration? = nil,
        inferenceConfig: InferenceConfig? = nil,
        performanceConfig: PerformanceConfiguration? = nil,
        promptTemplate: PromptTemplate? = nil
    ) {
        self.additionalModelRequestFields = additionalModelRequestFields
        self.guardrailConfiguration = guardrailConfiguration
        self.inferenceConfig = inferenceConfig
        self.performanceConfig = performanceConfig
        self.promptTemplate = promptTemplate
    }
}

extension GenerationConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("additionalModelRequestFields") {
                additionalModelRequestFields = try reader.readObject()
            } else if reader.memberIs("guardrailConfiguration") {
                guardrailConfiguration = try GuardrailConfiguration(from: &reader)
            } else if reader.memberIs("inferenceConfig") {
                inferenceConfig = try InferenceConfig(from: &reader)
            } else if reader.memberIs("performanceConfig") {
                performanceConfig = try PerformanceConfiguration(from: &reader)
            } else if reader.memberIs("promptTemplate") {
                promptTemplate = try PromptTemplate(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let additionalModelRequestFields {
            writer.writeMember("additionalModelRequestFields")
            writer.write(additionalModelRequestFields)
        }
        if let guardrailConfiguration {
            writer.writeMember("guardrailConfiguration")
            guardrailConfiguration.write(to: &writer)
        }
        if let inferenceConfig {
            writer.writeMember("inferenceConfig")
            inferenceConfig.write(to: &writer)
        }
        if let performanceConfig {
            writer.writeMember("performanceConfig")
            performanceConfig.write(to: &writer)
        }
        if let promptTemplate {
            writer.writeMember("promptTemplate")
            promptTemplate.write(to: &writer)
        }
        writer.endObject()
    }
}

extension GenerationConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let additionalModelRequestFields {
            validator.keys(additionalModelRequestFields.keys, "additionalModelRequestFields", minimum: 1, maximum: 100)
        }
        if let guardrailConfiguration {
            validator.shape(guardrailConfiguration, "guardrailConfiguration")
        }
        if let inferenceConfig {
            validator.shape(inferenceConfig, "inferenceConfig")
        }
        if let promptTemplate {
            validator.shape(promptTemplate, "promptTemplate")
        }
    }
}
