// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve memory retrieval configuration.
public struct AgenticRetrieveMemoryRetrievalConfig: Sendable, Hashable, RedactedShape {
    /// The metadata filters (model member `AgenticRetrieveMemoryRetrievalConfig.metadataFilters`).
    public var metadataFilters: [AgenticRetrieveMemoryMetadataFilter]?

    /// The namespace.
    ///
    /// Length 1 to 1,024 characters; pattern
    /// `^[a-zA-Z0-9/*][a-zA-Z0-9\-_/*]*(?::[a-zA-Z0-9\-_/*]+)*[a-zA-Z0-9\-_/*]*$` (model member
    /// `AgenticRetrieveMemoryRetrievalConfig.namespace`).
    public var namespace: String?

    /// The namespace path.
    ///
    /// Length 1 to 1,024 characters; pattern
    /// `^[a-zA-Z0-9/*][a-zA-Z0-9\-_/*]*(?::[a-zA-Z0-9\-_/*]+)*[a-zA-Z0-9\-_/*]*$` (model member
    /// `AgenticRetrieveMemoryRetrievalConfig.namespacePath`).
    public var namespacePath: String?

    /// The strategy identifier.
    ///
    /// Length 1 to 100 characters; pattern `^[a-zA-Z0-9][a-zA-Z0-9\-_]*$` (model member
    /// `AgenticRetrieveMemoryRetrievalConfig.strategyId`).
    public var strategyId: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        metadataFilters: [AgenticRetrieveMemoryMetadataFilter]? = nil,
        namespace: String? = nil,
        namespacePath: String? = nil,
        strategyId: String? = nil
    ) {
        self.metadataFilters = metadataFilters
        self.namespace = namespace
        self.namespacePath = namespacePath
        self.strategyId = strategyId
    }
}

extension AgenticRetrieveMemoryRetrievalConfig: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("metadataFilters") {
                var list: [AgenticRetrieveMemoryMetadataFilter] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try AgenticRetrieveMemoryMetadataFilter(from: &reader))
                }
                metadataFilters = list
            } else if reader.memberIs("namespace") {
                namespace = try reader.readString()
            } else if reader.memberIs("namespacePath") {
                namespacePath = try reader.readString()
            } else if reader.memberIs("strategyId") {
                strategyId = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let metadataFilters {
            writer.writeMember("metadataFilters")
            writer.beginArray()
            for element in metadataFilters {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        if let namespace {
            writer.writeMember("namespace")
            writer.write(namespace)
        }
        if let namespacePath {
            writer.writeMember("namespacePath")
            writer.write(namespacePath)
        }
        if let strategyId {
            writer.writeMember("strategyId")
            writer.write(strategyId)
        }
        writer.endObject()
    }
}

extension AgenticRetrieveMemoryRetrievalConfig: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let metadataFilters {
            validator.elements(metadataFilters, "metadataFilters") { $0.check(&$1) }
        }
        if let namespace {
            validator.string(namespace, "namespace", minimum: 1, maximum: 1024, pattern: ServicePattern.memoryNamespace)
        }
        if let namespacePath {
            validator.string(
                namespacePath,
                "namespacePath",
                minimum: 1,
                maximum: 1024,
                pattern: ServicePattern.memoryNamespace
            )
        }
        if let strategyId {
            validator.string(
                strategyId,
                "strategyId",
                minimum: 1,
                maximum: 100,
                pattern: ServicePattern.memoryStrategyId
            )
        }
    }
}
