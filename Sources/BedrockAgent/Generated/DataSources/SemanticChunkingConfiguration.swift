// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Semantic chunking configuration.
public struct SemanticChunkingConfiguration: Sendable, Hashable {
    /// The breakpoint percentile threshold.
    ///
    /// Range 50 to 99 (model member `SemanticChunkingConfiguration.breakpointPercentileThreshold`).
    public var breakpointPercentileThreshold: Int

    /// The buffer size.
    ///
    /// Range 0 to 1 (model member `SemanticChunkingConfiguration.bufferSize`).
    public var bufferSize: Int

    /// The max tokens.
    ///
    /// Range 1 to 8,192 (model member `SemanticChunkingConfiguration.maxTokens`).
    public var maxTokens: Int

    /// Creates the value from its members; a nil member is not sent.
    public init(breakpointPercentileThreshold: Int, bufferSize: Int, maxTokens: Int) {
        self.breakpointPercentileThreshold = breakpointPercentileThreshold
        self.bufferSize = bufferSize
        self.maxTokens = maxTokens
    }
}

extension SemanticChunkingConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var breakpointPercentileThreshold: Int?
        var bufferSize: Int?
        var maxTokens: Int?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("breakpointPercentileThreshold") {
                breakpointPercentileThreshold = Int(try reader.readInt32())
            } else if reader.memberIs("bufferSize") {
                bufferSize = Int(try reader.readInt32())
            } else if reader.memberIs("maxTokens") {
                maxTokens = Int(try reader.readInt32())
            } else {
                try reader.skipValue()
            }
        }
        guard let breakpointPercentileThreshold else {
            throw reader.missingMember("breakpointPercentileThreshold")
        }
        guard let bufferSize else {
            throw reader.missingMember("bufferSize")
        }
        guard let maxTokens else {
            throw reader.missingMember("maxTokens")
        }
        self.breakpointPercentileThreshold = breakpointPercentileThreshold
        self.bufferSize = bufferSize
        self.maxTokens = maxTokens
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("breakpointPercentileThreshold")
        writer.write(breakpointPercentileThreshold)
        writer.writeMember("bufferSize")
        writer.write(bufferSize)
        writer.writeMember("maxTokens")
        writer.write(maxTokens)
        writer.endObject()
    }
}

extension SemanticChunkingConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.integer(breakpointPercentileThreshold, "breakpointPercentileThreshold", minimum: 50, maximum: 99)
        validator.integer(bufferSize, "bufferSize", minimum: 0, maximum: 1)
        validator.integer(maxTokens, "maxTokens", minimum: 1, maximum: 8192)
    }
}
