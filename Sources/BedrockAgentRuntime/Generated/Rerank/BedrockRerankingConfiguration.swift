// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Bedrock reranking configuration.
public struct BedrockRerankingConfiguration: Sendable, Hashable, RedactedShape {
    /// The model configuration (model member `BedrockRerankingConfiguration.modelConfiguration`).
    public var modelConfiguration: BedrockRerankingModelConfiguration

    /// The number of results.
    ///
    /// Range 1 to 1,000 (model member `BedrockRerankingConfiguration.numberOfResults`).
    public var numberOfResults: Int?

    /// Creates the value from its members; a nil member is not sent.
    public init(modelConfiguration: BedrockRerankingModelConfiguration, numberOfResults: Int? = nil) {
        self.modelConfiguration = modelConfiguration
        self.numberOfResults = numberOfResults
    }
}

extension BedrockRerankingConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var modelConfiguration: BedrockRerankingModelConfiguration?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("modelConfiguration") {
                modelConfiguration = try BedrockRerankingModelConfiguration(from: &reader)
            } else if reader.memberIs("numberOfResults") {
                numberOfResults = Int(try reader.readInt32())
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
        writer.writeMember("modelConfiguration")
        modelConfiguration.write(to: &writer)
        if let numberOfResults {
            writer.writeMember("numberOfResults")
            writer.write(numberOfResults)
        }
        writer.endObject()
    }
}

extension BedrockRerankingConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(modelConfiguration, "modelConfiguration")
        if let numberOfResults {
            validator.integer(numberOfResults, "numberOfResults", minimum: 1, maximum: 1000)
        }
    }
}
