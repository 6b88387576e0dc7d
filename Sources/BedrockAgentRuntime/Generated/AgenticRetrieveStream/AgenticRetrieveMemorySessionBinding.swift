// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve memory session binding.
public struct AgenticRetrieveMemorySessionBinding: Sendable, Hashable, RedactedShape {
    /// The actor identifier.
    ///
    /// Length 1 to 255 characters; pattern `^[a-zA-Z0-9][a-zA-Z0-9\-_/]*(?::[a-zA-Z0-9\-_/]+)*[a-zA-Z0-9\-_/]*$`
    /// (model member `AgenticRetrieveMemorySessionBinding.actorId`).
    public var actorId: String

    /// The session identifier.
    ///
    /// Length 1 to 100 characters; pattern `^[a-zA-Z0-9][a-zA-Z0-9\-_]*$` (model member
    /// `AgenticRetrieveMemorySessionBinding.sessionId`).
    public var sessionId: String

    /// Creates the value from its members; a nil member is not sent.
    public init(actorId: String, sessionId: String) {
        self.actorId = actorId
        self.sessionId = sessionId
    }
}

extension AgenticRetrieveMemorySessionBinding: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var actorId: String?
        var sessionId: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("actorId") {
                actorId = try reader.readString()
            } else if reader.memberIs("sessionId") {
                sessionId = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let actorId = consume actorId else {
            throw reader.missingMember("actorId")
        }
        guard let sessionId = consume sessionId else {
            throw reader.missingMember("sessionId")
        }
        self.actorId = actorId
        self.sessionId = sessionId
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("actorId")
        writer.write(actorId)
        writer.writeMember("sessionId")
        writer.write(sessionId)
        writer.endObject()
    }
}

extension AgenticRetrieveMemorySessionBinding: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(actorId, "actorId", minimum: 1, maximum: 255, pattern: ServicePattern.agentCoreMemoryActorId)
        validator.string(
            sessionId,
            "sessionId",
            minimum: 1,
            maximum: 100,
            pattern: ServicePattern.agentCoreMemorySessionId
        )
    }
}
