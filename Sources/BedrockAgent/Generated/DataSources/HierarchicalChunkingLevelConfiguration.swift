// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Hierarchical chunking level configuration.
public struct HierarchicalChunkingLevelConfiguration: Sendable, Hashable {
    /// The max tokens.
    ///
    /// Range 1 to 8,192 (model member `HierarchicalChunkingLevelConfiguration.maxTokens`).
    public var maxTokens: Int

    /// Creates the value from its members; a nil member is not sent.
    public init(maxTokens: Int) {
        self.maxTokens = maxTokens
    }
}

extension HierarchicalChunkingLevelConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var maxTokens: Int?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("maxTokens") {
                maxTokens = Int(try reader.readInt32())
            } else {
                try reader.skipValue()
            }
        }
        guard let maxTokens else {
            throw reader.missingMember("maxTokens")
        }
        self.maxTokens = maxTokens
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("maxTokens")
        writer.write(maxTokens)
        writer.endObject()
    }
}

extension HierarchicalChunkingLevelConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.integer(maxTokens, "maxTokens", minimum: 1, maximum: 8192)
    }
}
