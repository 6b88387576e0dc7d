// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve guardrail warning.
public struct AgenticRetrieveGuardrailWarning: Sendable, Hashable, RedactedShape {
    /// The action (model member `AgenticRetrieveGuardrailWarning.action`).
    public var action: GuardrailAction

    /// The identifier (model member `AgenticRetrieveGuardrailWarning.id`).
    public var id: String

    /// The message (model member `AgenticRetrieveGuardrailWarning.message`).
    public var message: String?

    /// The version (model member `AgenticRetrieveGuardrailWarning.version`).
    public var version: String

    /// Creates the value from its members; a nil member is not sent.
    public init(action: GuardrailAction, id: String, version: String, message: String? = nil) {
        self.action = action
        self.id = id
        self.message = message
        self.version = version
    }
}

extension AgenticRetrieveGuardrailWarning: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var action: GuardrailAction?
        var id: String?
        var version: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("action") {
                action = try GuardrailAction(from: &reader)
            } else if reader.memberIs("id") {
                id = try reader.readString()
            } else if reader.memberIs("message") {
                message = try reader.readString()
            } else if reader.memberIs("version") {
                version = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let action = consume action else {
            throw reader.missingMember("action")
        }
        guard let id = consume id else {
            throw reader.missingMember("id")
        }
        guard let version = consume version else {
            throw reader.missingMember("version")
        }
        self.action = action
        self.id = id
        self.version = version
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("action")
        writer.write(action.rawValue)
        writer.writeMember("id")
        writer.write(id)
        if let message {
            writer.writeMember("message")
            writer.write(message)
        }
        writer.writeMember("version")
        writer.write(version)
        writer.endObject()
    }
}

extension AgenticRetrieveGuardrailWarning: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
