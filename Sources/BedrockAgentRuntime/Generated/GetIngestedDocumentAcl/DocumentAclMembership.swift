// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Document ACL membership.
public struct DocumentAclMembership: Sendable, Hashable, RedactedShape {
    /// The conditions.
    ///
    /// 0 to 100 elements (model member `DocumentAclMembership.conditions`).
    public var conditions: [DocumentAclCondition]?

    /// The member relation (model member `DocumentAclMembership.memberRelation`).
    public var memberRelation: DocumentAclMemberRelation?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        conditions: [DocumentAclCondition]? = nil,
        memberRelation: DocumentAclMemberRelation? = nil
    ) {
        self.conditions = conditions
        self.memberRelation = memberRelation
    }
}

extension DocumentAclMembership: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("conditions") {
                var list: [DocumentAclCondition] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try DocumentAclCondition(from: &reader))
                }
                conditions = list
            } else if reader.memberIs("memberRelation") {
                memberRelation = try DocumentAclMemberRelation(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let conditions {
            writer.writeMember("conditions")
            writer.beginArray()
            for element in conditions {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        if let memberRelation {
            writer.writeMember("memberRelation")
            writer.write(memberRelation.rawValue)
        }
        writer.endObject()
    }
}

extension DocumentAclMembership: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let conditions {
            validator.count(conditions.count, "conditions", minimum: 0, maximum: 100)
            validator.elements(conditions, "conditions") { $0.check(&$1) }
        }
    }
}
