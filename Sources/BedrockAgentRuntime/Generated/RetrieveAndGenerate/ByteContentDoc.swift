// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Byte content document.
public struct ByteContentDoc: Sendable, Hashable, RedactedShape {
    /// The content type.
    ///
    /// Pattern `[a-z]{1,20}/.{1,20}` (model member `ByteContentDoc.contentType`).
    public var contentType: String

    /// The data as bytes; base64 on the wire.
    ///
    /// 1 to 10,485,760 bytes (model member `ByteContentDoc.data`).
    public var data: [UInt8]

    /// The identifier.
    ///
    /// Length 1 to 1,024 characters (model member `ByteContentDoc.identifier`).
    public var identifier: String

    /// Creates the value from its members; a nil member is not sent.
    public init(contentType: String, data: [UInt8], identifier: String) {
        self.contentType = contentType
        self.data = data
        self.identifier = identifier
    }
}

extension ByteContentDoc: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var contentType: String?
        var data: [UInt8]?
        var identifier: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("contentType") {
                contentType = try reader.readString()
            } else if reader.memberIs("data") {
                data = try reader.readBase64()
            } else if reader.memberIs("identifier") {
                identifier = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let contentType = consume contentType else {
            throw reader.missingMember("contentType")
        }
        guard let data = consume data else {
            throw reader.missingMember("data")
        }
        guard let identifier = consume identifier else {
            throw reader.missingMember("identifier")
        }
        self.contentType = contentType
        self.data = data
        self.identifier = identifier
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("contentType")
        writer.write(contentType)
        writer.writeMember("data")
        writer.writeBase64(data)
        writer.writeMember("identifier")
        writer.write(identifier)
        writer.endObject()
    }
}

extension ByteContentDoc: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(contentType, "contentType", pattern: ServicePattern.contentType)
        validator.blob(data, "data", minimum: 1, maximum: 10485760)
        validator.string(identifier, "identifier", minimum: 1, maximum: 1024)
    }
}
