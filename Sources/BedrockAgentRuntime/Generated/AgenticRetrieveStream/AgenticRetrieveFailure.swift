// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve failure.
public struct AgenticRetrieveFailure: Sendable, Hashable, RedactedShape {
    /// The message (model member `AgenticRetrieveFailure.message`).
    public var message: String

    /// Creates the value from its members; a nil member is not sent.
    public init(message: String) {
        self.message = message
    }
}

extension AgenticRetrieveFailure: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var message: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("message") {
                message = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let message = consume message else {
            throw reader.missingMember("message")
        }
        self.message = message
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("message")
        writer.write(message)
        writer.endObject()
    }
}

extension AgenticRetrieveFailure: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
