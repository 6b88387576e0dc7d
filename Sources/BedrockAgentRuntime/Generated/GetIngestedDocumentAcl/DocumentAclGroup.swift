// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Document ACL group.
public struct DocumentAclGroup: Sendable, Hashable, RedactedShape {
    /// The identifier.
    ///
    /// Length 1 to 1,024 characters; pattern `^\P{C}*$` (model member `DocumentAclGroup.id`).
    public var id: String

    /// The type (model member `DocumentAclGroup.type`).
    public var type: DocumentAclMembershipType

    /// Creates the value from its members; a nil member is not sent.
    public init(id: String, type: DocumentAclMembershipType) {
        self.id = id
        self.type = type
    }
}

extension DocumentAclGroup: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var id: String?
        var type: DocumentAclMembershipType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("id") {
                id = try reader.readString()
            } else if reader.memberIs("type") {
                type = try DocumentAclMembershipType(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let id = consume id else {
            throw reader.missingMember("id")
        }
        guard let type = consume type else {
            throw reader.missingMember("type")
        }
        self.id = id
        self.type = type
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("id")
        writer.write(id)
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension DocumentAclGroup: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(id, "id", minimum: 1, maximum: 1024, pattern: ServicePattern.documentAclGroupIdString)
    }
}
