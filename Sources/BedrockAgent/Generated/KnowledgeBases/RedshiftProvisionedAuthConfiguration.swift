// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Redshift provisioned auth configuration.
public struct RedshiftProvisionedAuthConfiguration: Sendable, Hashable, RedactedShape {
    /// The database user (model member `RedshiftProvisionedAuthConfiguration.databaseUser`).
    public var databaseUser: String?

    /// The type (model member `RedshiftProvisionedAuthConfiguration.type`).
    public var type: RedshiftProvisionedAuthType

    /// The username password secret ARN.
    ///
    /// Pattern `arn:aws(|-cn|-us-gov):secretsmanager:[a-z0-9-]{1,20}:([0-9]{12}|):secret:[a-zA-Z0-9!/_+=.@-]{1,512}`
    /// (model member `RedshiftProvisionedAuthConfiguration.usernamePasswordSecretArn`).
    public var usernamePasswordSecretArn: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        type: RedshiftProvisionedAuthType,
        databaseUser: String? = nil,
        usernamePasswordSecretArn: String? = nil
    ) {
        self.databaseUser = databaseUser
        self.type = type
        self.usernamePasswordSecretArn = usernamePasswordSecretArn
    }
}

extension RedshiftProvisionedAuthConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var type: RedshiftProvisionedAuthType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("databaseUser") {
                databaseUser = try reader.readString()
            } else if reader.memberIs("type") {
                type = try RedshiftProvisionedAuthType(from: &reader)
            } else if reader.memberIs("usernamePasswordSecretArn") {
                usernamePasswordSecretArn = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let type = consume type else {
            throw reader.missingMember("type")
        }
        self.type = type
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let databaseUser {
            writer.writeMember("databaseUser")
            writer.write(databaseUser)
        }
        writer.writeMember("type")
        writer.write(type.rawValue)
        if let usernamePasswordSecretArn {
            writer.writeMember("usernamePasswordSecretArn")
            writer.write(usernamePasswordSecretArn)
        }
        writer.endObject()
    }
}

extension RedshiftProvisionedAuthConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let usernamePasswordSecretArn {
            validator.string(usernamePasswordSecretArn, "usernamePasswordSecretArn", pattern: ServicePattern.secretArn)
        }
    }
}

/// Redshift provisioned auth type; the service may add values.
public struct RedshiftProvisionedAuthType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `IAM`.
    public static let iam = Self(rawValue: "IAM")
    /// `USERNAME_PASSWORD`.
    public static let usernamePassword = Self(rawValue: "USERNAME_PASSWORD")
    /// `USERNAME`.
    public static let username = Self(rawValue: "USERNAME")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .iam,
        .usernamePassword,
        .username,
    ]
}
