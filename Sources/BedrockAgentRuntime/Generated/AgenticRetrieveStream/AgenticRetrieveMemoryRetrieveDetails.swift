// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve memory retrieve details.
public struct AgenticRetrieveMemoryRetrieveDetails: Sendable, Hashable, RedactedShape {
    /// The input query (model member `AgenticRetrieveMemoryRetrieveDetails.inputQuery`).
    public var inputQuery: AgenticRetrieveMessageContent

    /// The memory identifier (model member `AgenticRetrieveMemoryRetrieveDetails.memoryId`).
    public var memoryId: String

    /// The namespace (model member `AgenticRetrieveMemoryRetrieveDetails.namespace`).
    public var namespace: String?

    /// The namespace path (model member `AgenticRetrieveMemoryRetrieveDetails.namespacePath`).
    public var namespacePath: String?

    /// The strategy identifier (model member `AgenticRetrieveMemoryRetrieveDetails.strategyId`).
    public var strategyId: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        inputQuery: AgenticRetrieveMessageContent,
        memoryId: String,
        namespace: String? = nil,
        namespacePath: String? = nil,
        strategyId: String? = nil
    ) {
        self.inputQuery = inputQuery
        self.memoryId = memoryId
        self.namespace = namespace
        self.namespacePath = namespacePath
        self.strategyId = strategyId
    }
}

extension AgenticRetrieveMemoryRetrieveDetails: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var inputQuery: AgenticRetrieveMessageContent?
        var memoryId: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("inputQuery") {
                inputQuery = try AgenticRetrieveMessageContent(from: &reader)
            } else if reader.memberIs("memoryId") {
                memoryId = try reader.readString()
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
        guard let inputQuery = consume inputQuery else {
            throw reader.missingMember("inputQuery")
        }
        guard let memoryId = consume memoryId else {
            throw reader.missingMember("memoryId")
        }
        self.inputQuery = inputQuery
        self.memoryId = memoryId
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("inputQuery")
        inputQuery.write(to: &writer)
        writer.writeMember("memoryId")
        writer.write(memoryId)
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

extension AgenticRetrieveMemoryRetrieveDetails: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
