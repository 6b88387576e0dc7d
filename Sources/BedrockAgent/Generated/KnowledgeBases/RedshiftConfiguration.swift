// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Redshift configuration.
public struct RedshiftConfiguration: Sendable, Hashable, RedactedShape {
    /// The query engine configuration (model member `RedshiftConfiguration.queryEngineConfiguration`).
    public var queryEngineConfiguration: RedshiftQueryEngineConfiguration

    /// The query generation configuration (model member `RedshiftConfiguration.queryGenerationConfiguration`).
    public var queryGenerationConfiguration: QueryGenerationConfiguration?

    /// The storage configurations.
    ///
    /// Exactly 1 elements (model member `RedshiftConfiguration.storageConfigurations`).
    public var storageConfigurations: [RedshiftQueryEngineStorageConfiguration]

    /// Creates the value from its members; a nil member is not sent.
    public init(
        queryEngineConfiguration: RedshiftQueryEngineConfiguration,
        storageConfigurations: [RedshiftQueryEngineStorageConfiguration],
        queryGenerationConfiguration: QueryGenerationConfiguration? = nil
    ) {
        self.queryEngineConfiguration = queryEngineConfiguration
        self.queryGenerationConfiguration = queryGenerationConfiguration
        self.storageConfigurations = storageConfigurations
    }
}

extension RedshiftConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var queryEngineConfiguration: RedshiftQueryEngineConfiguration?
        var storageConfigurations: [RedshiftQueryEngineStorageConfiguration]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("queryEngineConfiguration") {
                queryEngineConfiguration = try RedshiftQueryEngineConfiguration(from: &reader)
            } else if reader.memberIs("queryGenerationConfiguration") {
                queryGenerationConfiguration = try QueryGenerationConfiguration(from: &reader)
            } else if reader.memberIs("storageConfigurations") {
                var list: [RedshiftQueryEngineStorageConfiguration] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try RedshiftQueryEngineStorageConfiguration(from: &reader))
                }
                storageConfigurations = list
            } else {
                try reader.skipValue()
            }
        }
        guard let queryEngineConfiguration = consume queryEngineConfiguration else {
            throw reader.missingMember("queryEngineConfiguration")
        }
        guard let storageConfigurations = consume storageConfigurations else {
            throw reader.missingMember("storageConfigurations")
        }
        self.queryEngineConfiguration = queryEngineConfiguration
        self.storageConfigurations = storageConfigurations
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("queryEngineConfiguration")
        queryEngineConfiguration.write(to: &writer)
        if let queryGenerationConfiguration {
            writer.writeMember("queryGenerationConfiguration")
            queryGenerationConfiguration.write(to: &writer)
        }
        writer.writeMember("storageConfigurations")
        writer.beginArray()
        for element in storageConfigurations {
            element.write(to: &writer)
        }
        writer.endArray()
        writer.endObject()
    }
}

extension RedshiftConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(queryEngineConfiguration, "queryEngineConfiguration")
        if let queryGenerationConfiguration {
            validator.shape(queryGenerationConfiguration, "queryGenerationConfiguration")
        }
        validator.count(storageConfigurations.count, "storageConfigurations", minimum: 1, maximum: 1)
        validator.elements(storageConfigurations, "storageConfigurations") { $0.check(&$1) }
    }
}
