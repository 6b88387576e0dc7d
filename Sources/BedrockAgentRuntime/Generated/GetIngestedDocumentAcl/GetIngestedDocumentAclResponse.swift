// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Get ingested document ACL response.
public struct GetIngestedDocumentAclResponse: Sendable, Hashable, RedactedShape {
    /// The document ACL (model member `GetIngestedDocumentAclResponse.documentAcl`).
    public var documentAcl: DocumentAcl

    /// Creates the value from its members; a nil member is not sent.
    public init(documentAcl: DocumentAcl) {
        self.documentAcl = documentAcl
    }
}

extension GetIngestedDocumentAclResponse: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var documentAcl: DocumentAcl?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("documentAcl") {
                documentAcl = try DocumentAcl(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let documentAcl = consume documentAcl else {
            throw reader.missingMember("documentAcl")
        }
        self.documentAcl = documentAcl
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("documentAcl")
        documentAcl.write(to: &writer)
        writer.endObject()
    }
}

extension GetIngestedDocumentAclResponse: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(documentAcl, "documentAcl")
    }
}
