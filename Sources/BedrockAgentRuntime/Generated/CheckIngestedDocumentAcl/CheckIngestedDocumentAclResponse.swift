// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Check ingested document ACL response.
public struct CheckIngestedDocumentAclResponse: Sendable, Hashable {
    /// A Boolean value indicating that the user may read the document.
    ///
    /// Model member `CheckIngestedDocumentAclResponse.hasAccess`.
    public var hasAccess: Bool

    /// Creates the value from its members; a nil member is not sent.
    public init(hasAccess: Bool) {
        self.hasAccess = hasAccess
    }
}

extension CheckIngestedDocumentAclResponse: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var hasAccess: Bool?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("hasAccess") {
                hasAccess = try reader.readBool()
            } else {
                try reader.skipValue()
            }
        }
        guard let hasAccess else {
            throw reader.missingMember("hasAccess")
        }
        self.hasAccess = hasAccess
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("hasAccess")
        writer.write(hasAccess)
        writer.endObject()
    }
}

extension CheckIngestedDocumentAclResponse: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
