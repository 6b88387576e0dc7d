// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Fixed size chunking configuration.
public struct FixedSizeChunkingConfiguration: Sendable, Hashable {
    /// The max tokens.
    ///
    /// Range 1 to 8,192 (model member `FixedSizeChunkingConfiguration.maxTokens`).
    public var maxTokens: Int

    /// The overlap percentage.
    ///
    /// Range 1 to 99 (model member `FixedSizeChunkingConfiguration.overlapPercentage`).
    public var overlapPercentage: Int

    /// Creates the value from its members; a nil member is not sent.
    public init(maxTokens: Int, overlapPercentage: Int) {
        self.maxTokens = maxTokens
        self.overlapPercentage = overlapPercentage
    }
}

extension FixedSizeChunkingConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var maxTokens: Int?
        var overlapPercentage: Int?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("maxTokens") {
                maxTokens = Int(try reader.readInt32())
            } else if reader.memberIs("overlapPercentage") {
                overlapPercentage = Int(try reader.readInt32())
            } else {
                try reader.skipValue()
            }
        }
        guard let maxTokens else {
            throw reader.missingMember("maxTokens")
        }
        guard let overlapPercentage else {
            throw reader.missingMember("overlapPercentage")
        }
        self.maxTokens = maxTokens
        self.overlapPercentage = overlapPercentage
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("maxTokens")
        writer.write(maxTokens)
        writer.writeMember("overlapPercentage")
        writer.write(overlapPercentage)
        writer.endObject()
    }
}

extension FixedSizeChunkingConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.integer(maxTokens, "maxTokens", minimum: 1, maximum: 8192)
        validator.integer(overlapPercentage, "overlapPercentage", minimum: 1, maximum: 99)
    }
}
