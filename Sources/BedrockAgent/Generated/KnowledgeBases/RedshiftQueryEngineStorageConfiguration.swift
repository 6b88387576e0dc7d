// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Redshift query engine storage configuration.
public struct RedshiftQueryEngineStorageConfiguration: Sendable, Hashable, RedactedShape {
    /// The aws data catalog configuration.
    ///
    /// Model member `RedshiftQueryEngineStorageConfiguration.awsDataCatalogConfiguration`.
    public var awsDataCatalogConfiguration: RedshiftQueryEngineAwsDataCatalogStorageConfiguration?

    /// The redshift configuration (model member `RedshiftQueryEngineStorageConfiguration.redshiftConfiguration`).
    public var redshiftConfiguration: RedshiftQueryEngineRedshiftStorageConfiguration?

    /// The type (model member `RedshiftQueryEngineStorageConfiguration.type`).
    public var type: RedshiftQueryEngineStorageType

    /// Creates the value from its members; a nil member is not sent.
    public init(
        type: RedshiftQueryEngineStorageType,
        awsDataCatalogConfiguration: RedshiftQueryEngineAwsDataCatalogStorageConfiguration? = nil,
        redshiftConfiguration: RedshiftQueryEngineRedshiftStorageConfiguration? = nil
    ) {
        self.awsDataCatalogConfiguration = awsDataCatalogConfiguration
        self.redshiftConfiguration = redshiftConfiguration
        self.type = type
    }
}

extension RedshiftQueryEngineStorageConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var type: RedshiftQueryEngineStorageType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("awsDataCatalogConfiguration") {
                awsDataCatalogConfiguration = try RedshiftQueryEngineAwsDataCatalogStorageConfiguration(from: &reader)
            } else if reader.memberIs("redshiftConfiguration") {
                redshiftConfiguration = try RedshiftQueryEngineRedshiftStorageConfiguration(from: &reader)
            } else if reader.memberIs("type") {
                type = try RedshiftQueryEngineStorageType(from: &reader)
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
        if let awsDataCatalogConfiguration {
            writer.writeMember("awsDataCatalogConfiguration")
            awsDataCatalogConfiguration.write(to: &writer)
        }
        if let redshiftConfiguration {
            writer.writeMember("redshiftConfiguration")
            redshiftConfiguration.write(to: &writer)
        }
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension RedshiftQueryEngineStorageConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let awsDataCatalogConfiguration {
            validator.shape(awsDataCatalogConfiguration, "awsDataCatalogConfiguration")
        }
        if let redshiftConfiguration {
            validator.shape(redshiftConfiguration, "redshiftConfiguration")
        }
    }
}

/// Redshift query engine storage type; the service may add values.
public struct RedshiftQueryEngineStorageType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `REDSHIFT`.
    public static let redshift = Self(rawValue: "REDSHIFT")
    /// `AWS_DATA_CATALOG`.
    public static let awsDataCatalog = Self(rawValue: "AWS_DATA_CATALOG")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .redshift,
        .awsDataCatalog,
    ]
}
