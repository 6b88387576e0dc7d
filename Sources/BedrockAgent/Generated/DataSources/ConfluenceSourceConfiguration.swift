// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Confluence source configuration.
public struct ConfluenceSourceConfiguration: Sendable, Hashable, RedactedShape {
    /// The auth type (model member `ConfluenceSourceConfiguration.authType`).
    public var authType: ConfluenceAuthType

    /// The credentials secret ARN.
    ///
    /// Pattern `arn:aws(|-cn|-us-gov):secretsmanager:[a-z0-9-]{1,20}:([0-9]{12}|):secret:[a-zA-Z0-9!/_+=.@-]{1,512}`
    /// (model member `ConfluenceSourceConfiguration.credentialsSecretArn`).
    public var credentialsSecretArn: String

    /// The host type (model member `ConfluenceSourceConfiguration.hostType`).
    public var hostType: ConfluenceHostType

    /// The host URL.
    ///
    /// Pattern `https://[A-Za-z0-9][^\s]*` (model member `ConfluenceSourceConfiguration.hostUrl`).
    public var hostUrl: String

    /// Creates the value from its members; a nil member is not sent.
    public init(
        authType: ConfluenceAuthType,
        credentialsSecretArn: String,
        hostType: ConfluenceHostType,
        hostUrl: String
    ) {
        self.authType = authType
        self.credentialsSecretArn = credentialsSecretArn
        self.hostType = hostType
        self.hostUrl = hostUrl
    }
}

extension ConfluenceSourceConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var authType: ConfluenceAuthType?
        var credentialsSecretArn: String?
        var hostType: ConfluenceHostType?
        var hostUrl: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("authType") {
                authType = try ConfluenceAuthType(from: &reader)
            } else if reader.memberIs("credentialsSecretArn") {
                credentialsSecretArn = try reader.readString()
            } else if reader.memberIs("hostType") {
                hostType = try ConfluenceHostType(from: &reader)
            } else if reader.memberIs("hostUrl") {
                hostUrl = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let authType = consume authType else {
            throw reader.missingMember("authType")
        }
        guard let credentialsSecretArn = consume credentialsSecretArn else {
            throw reader.missingMember("credentialsSecretArn")
        }
        guard let hostType = consume hostType else {
            throw reader.missingMember("hostType")
        }
        guard let hostUrl = consume hostUrl else {
            throw reader.missingMember("hostUrl")
        }
        self.authType = authType
        self.credentialsSecretArn = credentialsSecretArn
        self.hostType = hostType
        self.hostUrl = hostUrl
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("authType")
        writer.write(authType.rawValue)
        writer.writeMember("credentialsSecretArn")
        writer.write(credentialsSecretArn)
        writer.writeMember("hostType")
        writer.write(hostType.rawValue)
        writer.writeMember("hostUrl")
        writer.write(hostUrl)
        writer.endObject()
    }
}

extension ConfluenceSourceConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(credentialsSecretArn, "credentialsSecretArn", pattern: ServicePattern.secretArn)
        validator.string(hostUrl, "hostUrl", pattern: ServicePattern.httpsUrl)
    }
}

/// Confluence auth type; the service may add values.
public struct ConfluenceAuthType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `BASIC`.
    public static let basic = Self(rawValue: "BASIC")
    /// `OAUTH2_CLIENT_CREDENTIALS`.
    public static let oauth2ClientCredentials = Self(rawValue: "OAUTH2_CLIENT_CREDENTIALS")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .basic,
        .oauth2ClientCredentials,
    ]
}

/// Confluence host type; the service may add values.
public struct ConfluenceHostType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `SAAS`.
    public static let saas = Self(rawValue: "SAAS")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .saas
    ]
}
