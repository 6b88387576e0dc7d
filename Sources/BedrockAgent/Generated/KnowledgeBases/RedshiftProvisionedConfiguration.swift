// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Redshift provisioned configuration.
public struct RedshiftProvisionedConfiguration: Sendable, Hashable, RedactedShape {
    /// The auth configuration (model member `RedshiftProvisionedConfiguration.authConfiguration`).
    public var authConfiguration: RedshiftProvisionedAuthConfiguration

    /// The cluster identifier.
    ///
    /// Length 1 to 63 characters (model member `RedshiftProvisionedConfiguration.clusterIdentifier`).
    public var clusterIdentifier: String

    /// Creates the value from its members; a nil member is not sent.
    public init(authConfiguration: RedshiftProvisionedAuthConfiguration, clusterIdentifier: String) {
        self.authConfiguration = authConfiguration
        self.clusterIdentifier = clusterIdentifier
    }
}

extension RedshiftProvisionedConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var authConfiguration: RedshiftProvisionedAuthConfiguration?
        var clusterIdentifier: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("authConfiguration") {
                authConfiguration = try RedshiftProvisionedAuthConfiguration(from: &reader)
            } else if reader.memberIs("clusterIdentifier") {
                clusterIdentifier = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let authConfiguration = consume authConfiguration else {
            throw reader.missingMember("authConfiguration")
        }
        guard let clusterIdentifier = consume clusterIdentifier else {
            throw reader.missingMember("clusterIdentifier")
        }
        self.authConfiguration = authConfiguration
        self.clusterIdentifier = clusterIdentifier
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("authConfiguration")
        authConfiguration.write(to: &writer)
        writer.writeMember("clusterIdentifier")
        writer.write(clusterIdentifier)
        writer.endObject()
    }
}

extension RedshiftProvisionedConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(authConfiguration, "authConfiguration")
        validator.string(clusterIdentifier, "clusterIdentifier", minimum: 1, maximum: 63)
    }
}
