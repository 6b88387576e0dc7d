// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// External sources retrieve and generate configuration.
public struct ExternalSourcesRetrieveAndGenerateConfiguration: Sendable, Hashable, RedactedShape {
    /// The generation configuration.
    ///
    /// Model member `ExternalSourcesRetrieveAndGenerateConfiguration.generationConfiguration`.
    public var generationConfiguration: ExternalSourcesGenerationConfiguration?

    /// The model ARN.
    ///
    /// Length 1 to 2,048 characters; pattern
    /// `^(arn:aws(-[^:]+)?:(bedrock|sagemaker):[a-z0-9-]{1,20}:([0-9]{12})?:([a-z-]+/)?)?([a-z0-9.-]{1,63}){0,2}(([:][a-z0-9-]{1,63}){0,2})?(/[a-z0-9]{1,12})?$`
    /// (model member `ExternalSourcesRetrieveAndGenerateConfiguration.modelArn`).
    public var modelArn: String

    /// The sources.
    ///
    /// Exactly 1 elements (model member `ExternalSourcesRetrieveAndGenerateConfiguration.sources`).
    public var sources: [ExternalSource]

    /// Creates the value from its members; a nil member is not sent.
    public init(
        modelArn: String,
        sources: [ExternalSource],
        generationConfiguration: ExternalSourcesGenerationConfiguration? = nil
    ) {
        self.generationConfiguration = generationConfiguration
        self.modelArn = modelArn
        self.sources = sources
    }
}

extension ExternalSourcesRetrieveAndGenerateConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var modelArn: String?
        var sources: [ExternalSource]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("generationConfiguration") {
                generationConfiguration = try ExternalSourcesGenerationConfiguration(from: &reader)
            } else if reader.memberIs("modelArn") {
                modelArn = try reader.readString()
            } else if reader.memberIs("sources") {
                var list: [ExternalSource] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try ExternalSource(from: &reader))
                }
                sources = list
            } else {
                try reader.skipValue()
            }
        }
        guard let modelArn = consume modelArn else {
            throw reader.missingMember("modelArn")
        }
        guard let sources = consume sources else {
            throw reader.missingMember("sources")
        }
        self.modelArn = modelArn
        self.sources = sources
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let generationConfiguration {
            writer.writeMember("generationConfiguration")
            generationConfiguration.write(to: &writer)
        }
        writer.writeMember("modelArn")
        writer.write(modelArn)
        writer.writeMember("sources")
        writer.beginArray()
        for element in sources {
            element.write(to: &writer)
        }
        writer.endArray()
        writer.endObject()
    }
}

extension ExternalSourcesRetrieveAndGenerateConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let generationConfiguration {
            validator.shape(generationConfiguration, "generationConfiguration")
        }
        validator.string(modelArn, "modelArn", minimum: 1, maximum: 2048, pattern: ServicePattern.bedrockModelArn)
        validator.count(sources.count, "sources", minimum: 1, maximum: 1)
        validator.elements(sources, "sources") { $0.check(&$1) }
    }
}
