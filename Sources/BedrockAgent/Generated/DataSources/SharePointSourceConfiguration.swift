// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Share point source configuration.
public struct SharePointSourceConfiguration: Sendable, Hashable, RedactedShape {
    /// The auth type (model member `SharePointSourceConfiguration.authType`).
    public var authType: SharePointAuthType

    /// The credentials secret ARN.
    ///
    /// Pattern `arn:aws(|-cn|-us-gov):secretsmanager:[a-z0-9-]{1,20}:([0-9]{12}|):secret:[a-zA-Z0-9!/_+=.@-]{1,512}`
    /// (model member `SharePointSourceConfiguration.credentialsSecretArn`).
    public var credentialsSecretArn: String

    /// The domain.
    ///
    /// Length 1 to 50 characters (model member `SharePointSourceConfiguration.domain`).
    public var domain: String

    /// The host type (model member `SharePointSourceConfiguration.hostType`).
    public var hostType: SharePointHostType

    /// The site urls.
    ///
    /// 1 to 100 elements; each: pattern `https://[A-Za-z0-9][^\s]*` (model member
    /// `SharePointSourceConfiguration.siteUrls`).
    public var siteUrls: [String]

    /// The tenant identifier.
    ///
    /// Length exactly 36 characters; pattern `[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}` (model
    /// member `SharePointSourceConfiguration.tenantId`).
    public var tenantId: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        authType: SharePointAuthType,
        credentialsSecretArn: String,
        domain: String,
        hostType: SharePointHostType,
        siteUrls: [String],
        tenantId: String? = nil
    ) {
        self.authType = authType
        self.credentialsSecretArn = credentialsSecretArn
        self.domain = domain
        self.hostType = hostType
        self.siteUrls = siteUrls
        self.tenantId = tenantId
    }
}

extension SharePointSourceConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var authType: SharePointAuthType?
        var credentialsSecretArn: String?
        var domain: String?
        var hostType: SharePointHostType?
        var siteUrls: [String]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("authType") {
                authType = try SharePointAuthType(from: &reader)
            } else if reader.memberIs("credentialsSecretArn") {
                credentialsSecretArn = try reader.readString()
            } else if reader.memberIs("domain") {
                domain = try reader.readString()
            } else if reader.memberIs("hostType") {
                hostType = try SharePointHostType(from: &reader)
            } else if reader.memberIs("siteUrls") {
                var list: [String] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try reader.readString())
                }
                siteUrls = list
            } else if reader.memberIs("tenantId") {
                tenantId = try reader.readString()
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
        guard let domain = consume domain else {
            throw reader.missingMember("domain")
        }
        guard let hostType = consume hostType else {
            throw reader.missingMember("hostType")
        }
        guard let siteUrls = consume siteUrls else {
            throw reader.missingMember("siteUrls")
        }
        self.authType = authType
        self.credentialsSecretArn = credentialsSecretArn
        self.domain = domain
        self.hostType = hostType
        self.siteUrls = siteUrls
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("authType")
        writer.write(authType.rawValue)
        writer.writeMember("credentialsSecretArn")
        writer.write(credentialsSecretArn)
        writer.writeMember("domain")
        writer.write(domain)
        writer.writeMember("hostType")
        writer.write(hostType.rawValue)
        writer.writeMember("siteUrls")
        writer.beginArray()
        for element in siteUrls {
            writer.write(element)
        }
        writer.endArray()
        if let tenantId {
            writer.writeMember("tenantId")
            writer.write(tenantId)
        }
        writer.endObject()
    }
}

extension SharePointSourceConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(credentialsSecretArn, "credentialsSecretArn", pattern: ServicePattern.secretArn)
        validator.string(domain, "domain", minimum: 1, maximum: 50)
        validator.count(siteUrls.count, "siteUrls", minimum: 1, maximum: 100)
        validator.elements(siteUrls, "siteUrls") { $1.string($0, nil, pattern: ServicePattern.httpsUrl) }
        if let tenantId {
            validator.string(
                tenantId,
                "tenantId",
                minimum: 36,
                maximum: 36,
                pattern: ServicePattern.microsoft365TenantId
            )
        }
    }
}

/// Share point auth type; the service may add values.
public struct SharePointAuthType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `OAUTH2_CLIENT_CREDENTIALS`.
    public static let oauth2ClientCredentials = Self(rawValue: "OAUTH2_CLIENT_CREDENTIALS")
    /// `OAUTH2_SHAREPOINT_APP_ONLY_CLIENT_CREDENTIALS`.
    public static let oauth2SharepointAppOnlyClientCredentials = Self(
        rawValue: "OAUTH2_SHAREPOINT_APP_ONLY_CLIENT_CREDENTIALS"
    )

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .oauth2ClientCredentials,
        .oauth2SharepointAppOnlyClientCredentials,
    ]
}

/// Share point host type; the service may add values.
public struct SharePointHostType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `ONLINE`.
    public static let online = Self(rawValue: "ONLINE")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .online
    ]
}
