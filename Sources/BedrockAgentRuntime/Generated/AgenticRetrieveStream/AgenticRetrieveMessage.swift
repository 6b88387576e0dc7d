// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve message.
public struct AgenticRetrieveMessage: Sendable, Hashable, RedactedShape {
    /// The content (model member `AgenticRetrieveMessage.content`).
    public var content: AgenticRetrieveMessageContent

    /// The role (model member `AgenticRetrieveMessage.role`).
    public var role: ConversationRole

    /// Creates the value from its members; a nil member is not sent.
    public init(content: AgenticRetrieveMessageContent, role: ConversationRole) {
        self.content = content
        self.role = role
    }
}

extension AgenticRetrieveMessage: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var content: AgenticRetrieveMessageContent?
        var role: ConversationRole?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("content") {
                content = try AgenticRetrieveMessageContent(from: &reader)
            } else if reader.memberIs("role") {
                role = try ConversationRole(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let content = consume content else {
            throw reader.missingMember("content")
        }
        guard let role = consume role else {
            throw reader.missingMember("role")
        }
        self.content = content
        self.role = role
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("content")
        content.write(to: &writer)
        writer.writeMember("role")
        writer.write(role.rawValue)
        writer.endObject()
    }
}

extension AgenticRetrieveMessage: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}

/// Conversation role; the service may add values.
public struct ConversationRole: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `user`.
    public static let user = Self(rawValue: "user")
    /// `assistant`.
    public static let assistant = Self(rawValue: "assistant")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .user,
        .assistant,
    ]
}
