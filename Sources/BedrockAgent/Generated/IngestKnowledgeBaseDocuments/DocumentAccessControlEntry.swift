// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Document access control entry.
public struct DocumentAccessControlEntry: Sendable, Hashable, RedactedShape {
    /// The access (model member `DocumentAccessControlEntry.access`).
    public var access: AccessControlAccess

    /// The name.
    ///
    /// Length 1 to 256 characters (model member `DocumentAccessControlEntry.name`).
    public var name: String

    /// The type (model member `DocumentAccessControlEntry.type`).
    public var type: AccessControlPrincipalType

    /// Creates the value from its members; a nil member is not sent.
    public init(access: AccessControlAccess, name: String, type: AccessControlPrincipalType) {
        self.access = access
        self.name = name
        self.type = type
    }
}

extension DocumentAccessControlEntry: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var access: AccessControlAccess?
        var name: String?
        var type: AccessControlPrincipalType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("access") {
                access = try AccessControlAccess(from: &reader)
            } else if reader.memberIs("name") {
                name = try reader.readString()
            } else if reader.memberIs("type") {
                type = try AccessControlPrincipalType(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let access = consume access else {
            throw reader.missingMember("access")
        }
        guard let name = consume name else {
            throw reader.missingMember("name")
        }
        guard let type = consume type else {
            throw reader.missingMember("type")
        }
        self.access = access
        self.name = name
        self.type = type
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("access")
        writer.write(access.rawValue)
        writer.writeMember("name")
        writer.write(name)
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension DocumentAccessControlEntry: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(name, "name", minimum: 1, maximum: 256)
    }
}

/// Access control access; the service may add values.
public struct AccessControlAccess: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `ALLOW`.
    public static let allow = Self(rawValue: "ALLOW")
    /// `DENY`.
    public static let deny = Self(rawValue: "DENY")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .allow,
        .deny,
    ]
}

/// Access control principal type; the service may add values.
public struct AccessControlPrincipalType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `USER`.
    public static let user = Self(rawValue: "USER")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .user
    ]
}
