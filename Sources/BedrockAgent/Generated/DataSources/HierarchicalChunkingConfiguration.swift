// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Hierarchical chunking configuration.
public struct HierarchicalChunkingConfiguration: Sendable, Hashable {
    /// The level configurations.
    ///
    /// Exactly 2 elements (model member `HierarchicalChunkingConfiguration.levelConfigurations`).
    public var levelConfigurations: [HierarchicalChunkingLevelConfiguration]

    /// The overlap tokens.
    ///
    /// Range at least 1 (model member `HierarchicalChunkingConfiguration.overlapTokens`).
    public var overlapTokens: Int

    /// Creates the value from its members; a nil member is not sent.
    public init(levelConfigurations: [HierarchicalChunkingLevelConfiguration], overlapTokens: Int) {
        self.levelConfigurations = levelConfigurations
        self.overlapTokens = overlapTokens
    }
}

extension HierarchicalChunkingConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var levelConfigurations: [HierarchicalChunkingLevelConfiguration]?
        var overlapTokens: Int?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("levelConfigurations") {
                var list: [HierarchicalChunkingLevelConfiguration] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try HierarchicalChunkingLevelConfiguration(from: &reader))
                }
                levelConfigurations = list
            } else if reader.memberIs("overlapTokens") {
                overlapTokens = Int(try reader.readInt32())
            } else {
                try reader.skipValue()
            }
        }
        guard let levelConfigurations = consume levelConfigurations else {
            throw reader.missingMember("levelConfigurations")
        }
        guard let overlapTokens else {
            throw reader.missingMember("overlapTokens")
        }
        self.levelConfigurations = levelConfigurations
        self.overlapTokens = overlapTokens
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("levelConfigurations")
        writer.beginArray()
        for element in levelConfigurations {
            element.write(to: &writer)
        }
        writer.endArray()
        writer.writeMember("overlapTokens")
        writer.write(overlapTokens)
        writer.endObject()
    }
}

extension HierarchicalChunkingConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.count(levelConfigurations.count, "levelConfigurations", minimum: 2, maximum: 2)
        validator.elements(levelConfigurations, "levelConfigurations") { $0.check(&$1) }
        validator.integer(overlapTokens, "overlapTokens", minimum: 1)
    }
}
