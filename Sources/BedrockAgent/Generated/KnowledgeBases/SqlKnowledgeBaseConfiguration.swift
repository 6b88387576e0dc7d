// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// SQL knowledge base configuration.
public struct SqlKnowledgeBaseConfiguration: Sendable, Hashable, RedactedShape {
    /// The redshift configuration (model member `SqlKnowledgeBaseConfiguration.redshiftConfiguration`).
    public var redshiftConfiguration: RedshiftConfiguration?

    /// The type (model member `SqlKnowledgeBaseConfiguration.type`).
    public var type: QueryEngineType

    /// Creates the value from its members; a nil member is not sent.
    public init(type: QueryEngineType, redshiftConfiguration: RedshiftConfiguration? = nil) {
        self.redshiftConfiguration = redshiftConfiguration
        self.type = type
    }
}

extension SqlKnowledgeBaseConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var type: QueryEngineType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("redshiftConfiguration") {
                redshiftConfiguration = try RedshiftConfiguration(from: &reader)
            } else if reader.memberIs("type") {
                type = try QueryEngineType(from: &reader)
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
        if let redshiftConfiguration {
            writer.writeMember("redshiftConfiguration")
            redshiftConfiguration.write(to: &writer)
        }
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension SqlKnowledgeBaseConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let redshiftConfiguration {
            validator.shape(redshiftConfiguration, "redshiftConfiguration")
        }
    }
}

/// Query engine type; the service may add values.
public struct QueryEngineType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `REDSHIFT`.
    public static let redshift = Self(rawValue: "REDSHIFT")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .redshift
    ]
}
