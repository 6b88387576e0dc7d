// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Validation exception field.
public struct ValidationExceptionField: Sendable, Hashable, RedactedShape {
    /// The message (model member `ValidationExceptionField.message`).
    public var message: String

    /// The path (model member `ValidationExceptionField.path`).
    public var path: String

    /// Creates the value from its members; a nil member is not sent.
    public init(message: String, path: String) {
        self.message = message
        self.path = path
    }
}

extension ValidationExceptionField: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var message: String?
        var path: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("message") {
                message = try reader.readString()
            } else if reader.memberIs("path") {
                path = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let message = consume message else {
            throw reader.missingMember("message")
        }
        guard let path = consume path else {
            throw reader.missingMember("path")
        }
        self.message = message
        self.path = path
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("message")
        writer.write(message)
        writer.writeMember("path")
        writer.write(path)
        writer.endObject()
    }
}

extension ValidationExceptionField: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
