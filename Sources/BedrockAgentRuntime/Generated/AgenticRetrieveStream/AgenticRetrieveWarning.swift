// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve warning: exactly one of these.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum AgenticRetrieveWarning: Sendable, Hashable, RedactedShape {
    /// The guardrail (model member `AgenticRetrieveWarning.guardrail`).
    case guardrail(AgenticRetrieveGuardrailWarning)
    /// The message (model member `AgenticRetrieveWarning.message`).
    case message(AgenticRetrieveWarningMessage)
    /// A member that this version does not know, kept unchanged.
    case unknown(name: String, value: JSONValue)
}

extension AgenticRetrieveWarning: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; none or more than one member is an error.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var result: Self?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("__type") {
                try reader.skipValue()
                continue
            }
            guard result == nil else {
                throw reader.failure(.invalidValue, "a union with more than one member")
            }
            if reader.memberIs("guardrail") {
                result = .guardrail(try AgenticRetrieveGuardrailWarning(from: &reader))
            } else if reader.memberIs("message") {
                result = .message(try AgenticRetrieveWarningMessage(from: &reader))
            } else {
                let name = try reader.memberName()
                result = .unknown(name: name, value: try reader.readValue())
            }
        }
        guard let result else {
            throw reader.failure(.missingMember, "a union without a member")
        }
        self = result
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        switch self {
        case .guardrail(let value):
            writer.writeMember("guardrail")
            value.write(to: &writer)
        case .message(let value):
            writer.writeMember("message")
            value.write(to: &writer)
        case .unknown(let name, let value):
            writer.writeMember(name: name)
            writer.write(value)
        }
        writer.endObject()
    }
}

extension AgenticRetrieveWarning: ValidatedShape {
    /// Checks the member against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
