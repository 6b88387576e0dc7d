// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Retrieval content.
public struct RetrievalContent: Sendable, Hashable, RedactedShape {
    /// The byte content as bytes; base64 on the wire (model member `RetrievalContent.byteContent`).
    public var byteContent: [UInt8]?

    /// The MIME type (model member `RetrievalContent.mimeType`).
    public var mimeType: String

    /// The text (model member `RetrievalContent.text`).
    public var text: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(mimeType: String, byteContent: [UInt8]? = nil, text: String? = nil) {
        self.byteContent = byteContent
        self.mimeType = mimeType
        self.text = text
    }
}

extension RetrievalContent: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var mimeType: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("byteContent") {
                byteContent = try reader.readBase64()
            } else if reader.memberIs("mimeType") {
                mimeType = try reader.readString()
            } else if reader.memberIs("text") {
                text = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let mimeType = consume mimeType else {
            throw reader.missingMember("mimeType")
        }
        self.mimeType = mimeType
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let byteContent {
            writer.writeMember("byteContent")
            writer.writeBase64(byteContent)
        }
        writer.writeMember("mimeType")
        writer.write(mimeType)
        if let text {
            writer.writeMember("text")
            writer.write(text)
        }
        writer.endObject()
    }
}

extension RetrievalContent: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
