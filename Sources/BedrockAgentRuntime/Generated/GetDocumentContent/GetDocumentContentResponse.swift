// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Get document content response.
public struct GetDocumentContentResponse: Sendable, Hashable, RedactedShape {
    /// The document content length (model member `GetDocumentContentResponse.documentContentLength`).
    public var documentContentLength: Int64?

    /// The MIME type (model member `GetDocumentContentResponse.mimeType`).
    public var mimeType: String

    /// The presigned URL (model member `GetDocumentContentResponse.presignedUrl`).
    public var presignedUrl: String

    /// Creates the value from its members; a nil member is not sent.
    public init(mimeType: String, presignedUrl: String, documentContentLength: Int64? = nil) {
        self.documentContentLength = documentContentLength
        self.mimeType = mimeType
        self.presignedUrl = presignedUrl
    }
}

extension GetDocumentContentResponse: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var mimeType: String?
        var presignedUrl: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("documentContentLength") {
                documentContentLength = try reader.readInt64()
            } else if reader.memberIs("mimeType") {
                mimeType = try reader.readString()
            } else if reader.memberIs("presignedUrl") {
                presignedUrl = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let mimeType = consume mimeType else {
            throw reader.missingMember("mimeType")
        }
        guard let presignedUrl = consume presignedUrl else {
            throw reader.missingMember("presignedUrl")
        }
        self.mimeType = mimeType
        self.presignedUrl = presignedUrl
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let documentContentLength {
            writer.writeMember("documentContentLength")
            writer.write(documentContentLength)
        }
        writer.writeMember("mimeType")
        writer.write(mimeType)
        writer.writeMember("presignedUrl")
        writer.write(presignedUrl)
        writer.endObject()
    }
}

extension GetDocumentContentResponse: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
