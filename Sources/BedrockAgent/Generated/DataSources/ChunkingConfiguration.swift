// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// The way in which documents are cut into chunks; it cannot be changed later.
public struct ChunkingConfiguration: Sendable, Hashable {
    /// The chunking strategy (model member `ChunkingConfiguration.chunkingStrategy`).
    public var chunkingStrategy: ChunkingStrategy

    /// The fixed size chunking configuration (model member `ChunkingConfiguration.fixedSizeChunkingConfiguration`).
    public var fixedSizeChunkingConfiguration: FixedSizeChunkingConfiguration?

    /// The hierarchical chunking configuration.
    ///
    /// Model member `ChunkingConfiguration.hierarchicalChunkingConfiguration`.
    public var hierarchicalChunkingConfiguration: HierarchicalChunkingConfiguration?

    /// The semantic chunking configuration (model member `ChunkingConfiguration.semanticChunkingConfiguration`).
    public var semanticChunkingConfiguration: SemanticChunkingConfiguration?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        chunkingStrategy: ChunkingStrategy,
        fixedSizeChunkingConfiguration: FixedSizeChunkingConfiguration? = nil,
        hierarchicalChunkingConfiguration: HierarchicalChunkingConfiguration? = nil,
        semanticChunkingConfiguration: SemanticChunkingConfiguration? = nil
    ) {
        self.chunkingStrategy = chunkingStrategy
        self.fixedSizeChunkingConfiguration = fixedSizeChunkingConfiguration
        self.hierarchicalChunkingConfiguration = hierarchicalChunkingConfiguration
        self.semanticChunkingConfiguration = semanticChunkingConfiguration
    }
}

extension ChunkingConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var chunkingStrategy: ChunkingStrategy?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("chunkingStrategy") {
                chunkingStrategy = try ChunkingStrategy(from: &reader)
            } else if reader.memberIs("fixedSizeChunkingConfiguration") {
                fixedSizeChunkingConfiguration = try FixedSizeChunkingConfiguration(from: &reader)
            } else if reader.memberIs("hierarchicalChunkingConfiguration") {
                hierarchicalChunkingConfiguration = try HierarchicalChunkingConfiguration(from: &reader)
            } else if reader.memberIs("semanticChunkingConfiguration") {
                semanticChunkingConfiguration = try SemanticChunkingConfiguration(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let chunkingStrategy = consume chunkingStrategy else {
            throw reader.missingMember("chunkingStrategy")
        }
        self.chunkingStrategy = chunkingStrategy
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("chunkingStrategy")
        writer.write(chunkingStrategy.rawValue)
        if let fixedSizeChunkingConfiguration {
            writer.writeMember("fixedSizeChunkingConfiguration")
            fixedSizeChunkingConfiguration.write(to: &writer)
        }
        if let hierarchicalChunkingConfiguration {
            writer.writeMember("hierarchicalChunkingConfiguration")
            hierarchicalChunkingConfiguration.write(to: &writer)
        }
        if let semanticChunkingConfiguration {
            writer.writeMember("semanticChunkingConfiguration")
            semanticChunkingConfiguration.write(to: &writer)
        }
        writer.endObject()
    }
}

extension ChunkingConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let fixedSizeChunkingConfiguration {
            validator.shape(fixedSizeChunkingConfiguration, "fixedSizeChunkingConfiguration")
        }
        if let hierarchicalChunkingConfiguration {
            validator.shape(hierarchicalChunkingConfiguration, "hierarchicalChunkingConfiguration")
        }
        if let semanticChunkingConfiguration {
            validator.shape(semanticChunkingConfiguration, "semanticChunkingConfiguration")
        }
    }
}

/// Chunking strategy; the service may add values.
public struct ChunkingStrategy: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `FIXED_SIZE`.
    public static let fixedSize = Self(rawValue: "FIXED_SIZE")
    /// `NONE`.
    public static let noChunking = Self(rawValue: "NONE")
    /// `HIERARCHICAL`.
    public static let hierarchical = Self(rawValue: "HIERARCHICAL")
    /// `SEMANTIC`.
    public static let semantic = Self(rawValue: "SEMANTIC")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .fixedSize,
        .noChunking,
        .hierarchical,
        .semantic,
    ]
}
