// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Redshift query engine configuration.
public struct RedshiftQueryEngineConfiguration: Sendable, Hashable, RedactedShape {
    /// The provisioned configuration (model member `RedshiftQueryEngineConfiguration.provisionedConfiguration`).
    public var provisionedConfiguration: RedshiftProvisionedConfiguration?

    /// The serverless configuration (model member `RedshiftQueryEngineConfiguration.serverlessConfiguration`).
    public var serverlessConfiguration: RedshiftServerlessConfiguration?

    /// The type (model member `RedshiftQueryEngineConfiguration.type`).
    public var type: RedshiftQueryEngineType

    /// Creates the value from its members; a nil member is not sent.
    public init(
        type: RedshiftQueryEngineType,
        provisionedConfiguration: RedshiftProvisionedConfiguration? = nil,
        serverlessConfiguration: RedshiftServerlessConfiguration? = nil
    ) {
        self.provisionedConfiguration = provisionedConfiguration
        self.serverlessConfiguration = serverlessConfiguration
        self.type = type
    }
}

extension RedshiftQueryEngineConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var type: RedshiftQueryEngineType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("provisionedConfiguration") {
                provisionedConfiguration = try RedshiftProvisionedConfiguration(from: &reader)
            } else if reader.memberIs("serverlessConfiguration") {
                serverlessConfiguration = try RedshiftServerlessConfiguration(from: &reader)
            } else if reader.memberIs("type") {
                type = try RedshiftQueryEngineType(from: &reader)
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
        if let provisionedConfiguration {
            writer.writeMember("provisionedConfiguration")
            provisionedConfiguration.write(to: &writer)
        }
        if let serverlessConfiguration {
            writer.writeMember("serverlessConfiguration")
            serverlessConfiguration.write(to: &writer)
        }
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension RedshiftQueryEngineConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let provisionedConfiguration {
            validator.shape(provisionedConfiguration, "provisionedConfiguration")
        }
        if let serverlessConfiguration {
            validator.shape(serverlessConfiguration, "serverlessConfiguration")
        }
    }
}

/// Redshift query engine type; the service may add values.
public struct RedshiftQueryEngineType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `SERVERLESS`.
    public static let serverless = Self(rawValue: "SERVERLESS")
    /// `PROVISIONED`.
    public static let provisioned = Self(rawValue: "PROVISIONED")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .serverless,
        .provisioned,
    ]
}
