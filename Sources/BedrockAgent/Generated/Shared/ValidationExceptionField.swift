// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Validation exception field.
public struct ValidationExceptionField: Sendable, Hashable, RedactedShape {
    /// The message.
    ///
    /// Pattern `[\s\S]+` (model member `ValidationExceptionField.message`).
    public var message: String

    /// The name.
    ///
    /// Pattern `[\s\S]+` (model member `ValidationExceptionField.name`).
    public var name: String

    /// Creates the value from its members; a nil member is not sent.
    public init(message: String, name: String) {
        self.message = message
        self.name = name
    }
}

extension ValidationExceptionField: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var message: String?
        var name: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("message") {
                message = try reader.readString()
            } else if reader.memberIs("name") {
                name = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let message = consume message else {
            throw reader.missingMember("message")
        }
        guard let name = consume name else {
            throw reader.missingMember("name")
        }
        self.message = message
        self.name = name
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("message")
        writer.write(message)
        writer.writeMember("name")
        writer.write(name)
        writer.endObject()
    }
}

extension ValidationExceptionField: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(message, "message", pattern: ServicePattern.nonBlankString)
        validator.string(name, "name", pattern: ServicePattern.nonBlankString)
    }
}
