// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// An action of the guardrail on a streaming answer.
public struct GuardrailEvent: Sendable, Hashable {
    /// The action (model member `GuardrailEvent.action`).
    public var action: GuardrailAction?

    /// Creates the value from its members; a nil member is not sent.
    public init(action: GuardrailAction? = nil) {
        self.action = action
    }
}

extension GuardrailEvent: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("action") {
                action = try GuardrailAction(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let action {
            writer.writeMember("action")
            writer.write(action.rawValue)
        }
        writer.endObject()
    }
}

extension GuardrailEvent: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
