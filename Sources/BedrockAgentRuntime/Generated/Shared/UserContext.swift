// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// User context.
public struct UserContext: Sendable, Hashable, RedactedShape {
    /// The user identifier (model member `UserContext.userId`).
    public var userId: String

    /// Creates the value from its members; a nil member is not sent.
    public init(userId: String) {
        self.userId = userId
    }
}

extension UserContext: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var userId: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("userId") {
                userId = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let userId = consume userId else {
            throw reader.missingMember("userId")
        }
        self.userId = userId
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("userId")
        writer.write(userId)
        writer.endObject()
    }
}

extension UserContext: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
