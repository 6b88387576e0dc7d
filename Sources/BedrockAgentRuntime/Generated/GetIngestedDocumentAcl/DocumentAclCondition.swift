// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Document ACL condition.
public struct DocumentAclCondition: Sendable, Hashable, RedactedShape {
    /// The condition operator (model member `DocumentAclCondition.conditionOperator`).
    public var conditionOperator: DocumentAclMemberRelation?

    /// The groups.
    ///
    /// 0 to 3,000 elements (model member `DocumentAclCondition.groups`).
    public var groups: [DocumentAclGroup]?

    /// The users.
    ///
    /// 0 to 3,000 elements (model member `DocumentAclCondition.users`).
    public var users: [DocumentAclUser]?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        conditionOperator: DocumentAclMemberRelation? = nil,
        groups: [DocumentAclGroup]? = nil,
        users: [DocumentAclUser]? = nil
    ) {
        self.conditionOperator = conditionOperator
        self.groups = groups
        self.users = users
    }
}

extension DocumentAclCondition: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("conditionOperator") {
                conditionOperator = try DocumentAclMemberRelation(from: &reader)
            } else if reader.memberIs("groups") {
                var list: [DocumentAclGroup] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try DocumentAclGroup(from: &reader))
                }
                groups = list
            } else if reader.memberIs("users") {
                var list: [DocumentAclUser] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try DocumentAclUser(from: &reader))
                }
                users = list
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let conditionOperator {
            writer.writeMember("conditionOperator")
            writer.write(conditionOperator.rawValue)
        }
        if let groups {
            writer.writeMember("groups")
            writer.beginArray()
            for element in groups {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        if let users {
            writer.writeMember("users")
            writer.beginArray()
            for element in users {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        writer.endObject()
    }
}

extension DocumentAclCondition: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let groups {
            validator.count(groups.count, "groups", minimum: 0, maximum: 3000)
            validator.elements(groups, "groups") { $0.check(&$1) }
        }
        if let users {
            validator.count(users.count, "users", minimum: 0, maximum: 3000)
            validator.elements(users, "users") { $0.check(&$1) }
        }
    }
}
