// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve memory configuration.
public struct AgenticRetrieveMemoryConfiguration: Sendable, Hashable, RedactedShape {
    /// The memory identifier.
    ///
    /// Length 12 to 111 characters; pattern `^[a-zA-Z][a-zA-Z0-9\-_]{0,99}-[a-zA-Z0-9]{10}$` (model member
    /// `AgenticRetrieveMemoryConfiguration.memoryId`).
    public var memoryId: String

    /// The persistence mode (model member `AgenticRetrieveMemoryConfiguration.persistenceMode`).
    public var persistenceMode: AgenticRetrieveMemoryPersistenceMode?

    /// The retrieval configurations (model member `AgenticRetrieveMemoryConfiguration.retrievalConfigs`).
    public var retrievalConfigs: [AgenticRetrieveMemoryRetrievalConfig]?

    /// The session binding (model member `AgenticRetrieveMemoryConfiguration.sessionBinding`).
    public var sessionBinding: AgenticRetrieveMemorySessionBinding?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        memoryId: String,
        persistenceMode: AgenticRetrieveMemoryPersistenceMode? = nil,
        retrievalConfigs: [AgenticRetrieveMemoryRetrievalConfig]? = nil,
        sessionBinding: AgenticRetrieveMemorySessionBinding? = nil
    ) {
        self.memoryId = memoryId
        self.persistenceMode = persistenceMode
        self.retrievalConfigs = retrievalConfigs
        self.sessionBinding = sessionBinding
    }
}

extension AgenticRetrieveMemoryConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var memoryId: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("memoryId") {
                memoryId = try reader.readString()
            } else if reader.memberIs("persistenceMode") {
                persistenceMode = try AgenticRetrieveMemoryPersistenceMode(from: &reader)
            } else if reader.memberIs("retrievalConfigs") {
                var list: [AgenticRetrieveMemoryRetrievalConfig] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try AgenticRetrieveMemoryRetrievalConfig(from: &reader))
                }
                retrievalConfigs = list
            } else if reader.memberIs("sessionBinding") {
                sessionBinding = try AgenticRetrieveMemorySessionBinding(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let memoryId = consume memoryId else {
            throw reader.missingMember("memoryId")
        }
        self.memoryId = memoryId
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("memoryId")
        writer.write(memoryId)
        if let persistenceMode {
            writer.writeMember("persistenceMode")
            writer.write(persistenceMode.rawValue)
        }
        if let retrievalConfigs {
            writer.writeMember("retrievalConfigs")
            writer.beginArray()
            for element in retrievalConfigs {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        if let sessionBinding {
            writer.writeMember("sessionBinding")
            sessionBinding.write(to: &writer)
        }
        writer.endObject()
    }
}

extension AgenticRetrieveMemoryConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(memoryId, "memoryId", minimum: 12, maximum: 111, pattern: ServicePattern.agentCoreMemoryId)
        if let retrievalConfigs {
            validator.elements(retrievalConfigs, "retrievalConfigs") { $0.check(&$1) }
        }
        if let sessionBinding {
            validator.shape(sessionBinding, "sessionBinding")
        }
    }
}

/// Agentic retrieve memory persistence mode; the service may add values.
public struct AgenticRetrieveMemoryPersistenceMode: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `DEFAULT`.
    public static let `default` = Self(rawValue: "DEFAULT")
    /// `NONE`.
    public static let notPersisted = Self(rawValue: "NONE")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .`default`,
        .notPersisted,
    ]
}
