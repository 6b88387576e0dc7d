// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Document ACL.
public struct DocumentAcl: Sendable, Hashable, RedactedShape {
    /// The allow list (model member `DocumentAcl.allowList`).
    public var allowList: DocumentAclMembership?

    /// The deny list (model member `DocumentAcl.denyList`).
    public var denyList: DocumentAclMembership?

    /// Creates the value from its members; a nil member is not sent.
    public init(allowList: DocumentAclMembership? = nil, denyList: DocumentAclMembership? = nil) {
        self.allowList = allowList
        self.denyList = denyList
    }
}

extension DocumentAcl: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("allowList") {
                allowList = try DocumentAclMembership(from: &reader)
            } else if reader.memberIs("denyList") {
                denyList = try DocumentAclMembership(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let allowList {
            writer.writeMember("allowList")
            allowList.write(to: &writer)
        }
        if let denyList {
            writer.writeMember("denyList")
            denyList.write(to: &writer)
        }
        writer.endObject()
    }
}

extension DocumentAcl: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let allowList {
            validator.shape(allowList, "allowList")
        }
        if let denyList {
            validator.shape(denyList, "denyList")
        }
    }
}
