// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Byte content document.
public struct InlineByteContent: Sendable, Hashable, RedactedShape {
    /// The data as bytes; base64 on the wire.
    ///
    /// 1 to 5,242,880 bytes (model member `ByteContentDoc.data`).
    public var data: [UInt8]

    /// The MIME type.
    ///
    /// Pattern `.*[a-z]{1,20}/.{1,20}.*` (model member `ByteContentDoc.mimeType`).
    public var mimeType: String

    /// Creates the value from its members; a nil member is not sent.
    public init(data: [UInt8], mimeType: String) {
        self.data = data
        self.mimeType = mimeType
    }
}

extension InlineByteContent: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var data: [UInt8]?
        var mimeType: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("data") {
                data = try reader.readBase64()
            } else if reader.memberIs("mimeType") {
                mimeType = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let data = consume data else {
            throw reader.missingMember("data")
        }
        guard let mimeType = consume mimeType else {
            throw reader.missingMember("mimeType")
        }
        self.data = data
        self.mimeType = mimeType
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("data")
        writer.writeBase64(data)
        writer.writeMember("mimeType")
        writer.write(mimeType)
        writer.endObject()
    }
}

extension InlineByteContent: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.blob(data, "data", minimum: 1, maximum: 5242880)
        validator.string(mimeType, "mimeType", pattern: ServicePattern.byteContentDocMimeTypeString)
    }
}
