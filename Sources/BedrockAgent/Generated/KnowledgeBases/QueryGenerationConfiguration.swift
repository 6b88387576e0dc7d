// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Query generation configuration.
public struct QueryGenerationConfiguration: Sendable, Hashable, RedactedShape {
    /// The execution timeout seconds.
    ///
    /// Range 1 to 200 (model member `QueryGenerationConfiguration.executionTimeoutSeconds`).
    public var executionTimeoutSeconds: Int?

    /// The generation context (model member `QueryGenerationConfiguration.generationContext`).
    public var generationContext: QueryGenerationContext?

    /// Creates the value from its members; a nil member is not sent.
    public init(executionTimeoutSeconds: Int? = nil, generationContext: QueryGenerationContext? = nil) {
        self.executionTimeoutSeconds = executionTimeoutSeconds
        self.generationContext = generationContext
    }
}

extension QueryGenerationConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("executionTimeoutSeconds") {
                executionTimeoutSeconds = Int(try reader.readInt32())
            } else if reader.memberIs("generationContext") {
                generationContext = try QueryGenerationContext(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let executionTimeoutSeconds {
            writer.writeMember("executionTimeoutSeconds")
            writer.write(executionTimeoutSeconds)
        }
        if let generationContext {
            writer.writeMember("generationContext")
            generationContext.write(to: &writer)
        }
        writer.endObject()
    }
}

extension QueryGenerationConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let executionTimeoutSeconds {
            validator.integer(executionTimeoutSeconds, "executionTimeoutSeconds", minimum: 1, maximum: 200)
        }
        if let generationContext {
            validator.shape(generationContext, "generationContext")
        }
    }
}
