// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Redshift serverless auth configuration.
public struct RedshiftServerlessAuthConfiguration: Sendable, Hashable, RedactedShape {
    /// The type (model member `RedshiftServerlessAuthConfiguration.type`).
    public var type: RedshiftServerlessAuthType

    /// The username password secret ARN.
    ///
    /// Pattern `arn:aws(|-cn|-us-gov):secretsmanager:[a-z0-9-]{1,20}:([0-9]{12}|):secret:[a-zA-Z0-9!/_+=.@-]{1,512}`
    /// (model member `RedshiftServerlessAuthConfiguration.usernamePasswordSecretArn`).
    public var usernamePasswordSecretArn: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(type: RedshiftServerlessAuthType, usernamePasswordSecretArn: String? = nil) {
        self.type = type
        self.usernamePasswordSecretArn = usernamePasswordSecretArn
    }
}

extension RedshiftServerlessAuthConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var type: RedshiftServerlessAuthType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("type") {
                type = try RedshiftServerlessAuthType(from: &reader)
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
        writer.writeMember("type")
        writer.write(type.rawValue)
        if let usernamePasswordSecretArn {
            writer.writeMember("usernamePasswordSecretArn")
            writer.write(usernamePasswordSecretArn)
        }
        writer.endObject()
    }
}

extension RedshiftServerlessAuthConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let usernamePasswordSecretArn {
            validator.string(usernamePasswordSecretArn, "usernamePasswordSecretArn", pattern: ServicePattern.secretArn)
        }
    }
}

/// Redshift serverless auth type; the service may add values.
public struct RedshiftServerlessAuthType: OpenEnum {
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

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .iam,
        .usernamePassword,
    ]
}
