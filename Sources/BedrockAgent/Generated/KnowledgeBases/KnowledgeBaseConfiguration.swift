// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Knowledge base configuration.
public struct KnowledgeBaseConfiguration: Sendable, Hashable, RedactedShape {
    /// The kendra knowledge base configuration.
    ///
    /// Model member `KnowledgeBaseConfiguration.kendraKnowledgeBaseConfiguration`.
    public var kendraKnowledgeBaseConfiguration: KendraKnowledgeBaseConfiguration?

    /// The managed knowledge base configuration.
    ///
    /// Model member `KnowledgeBaseConfiguration.managedKnowledgeBaseConfiguration`.
    public var managedKnowledgeBaseConfiguration: ManagedKnowledgeBaseConfiguration?

    /// The SQL knowledge base configuration.
    ///
    /// Model member `KnowledgeBaseConfiguration.sqlKnowledgeBaseConfiguration`.
    public var sqlKnowledgeBaseConfiguration: SqlKnowledgeBaseConfiguration?

    /// The type (model member `KnowledgeBaseConfiguration.type`).
    public var type: KnowledgeBaseType

    /// The vector knowledge base configuration.
    ///
    /// Model member `KnowledgeBaseConfiguration.vectorKnowledgeBaseConfiguration`.
    public var vectorKnowledgeBaseConfiguration: VectorKnowledgeBaseConfiguration?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        type: KnowledgeBaseType,
        kendraKnowledgeBaseConfiguration: KendraKnowledgeBaseConfiguration? = nil,
        managedKnowledgeBaseConfiguration: ManagedKnowledgeBaseConfiguration? = nil,
        sqlKnowledgeBaseConfiguration: SqlKnowledgeBaseConfiguration? = nil,
        vectorKnowledgeBaseConfiguration: VectorKnowledgeBaseConfiguration? = nil
    ) {
        self.kendraKnowledgeBaseConfiguration = kendraKnowledgeBaseConfiguration
        self.managedKnowledgeBaseConfiguration = managedKnowledgeBaseConfiguration
        self.sqlKnowledgeBaseConfiguration = sqlKnowledgeBaseConfiguration
        self.type = type
        self.vectorKnowledgeBaseConfiguration = vectorKnowledgeBaseConfiguration
    }
}

extension KnowledgeBaseConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var type: KnowledgeBaseType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("kendraKnowledgeBaseConfiguration") {
                kendraKnowledgeBaseConfiguration = try KendraKnowledgeBaseConfiguration(from: &reader)
            } else if reader.memberIs("managedKnowledgeBaseConfiguration") {
                managedKnowledgeBaseConfiguration = try ManagedKnowledgeBaseConfiguration(from: &reader)
            } else if reader.memberIs("sqlKnowledgeBaseConfiguration") {
                sqlKnowledgeBaseConfiguration = try SqlKnowledgeBaseConfiguration(from: &reader)
            } else if reader.memberIs("type") {
                type = try KnowledgeBaseType(from: &reader)
            } else if reader.memberIs("vectorKnowledgeBaseConfiguration") {
                vectorKnowledgeBaseConfiguration = try VectorKnowledgeBaseConfiguration(from: &reader)
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
        if let kendraKnowledgeBaseConfiguration {
            writer.writeMember("kendraKnowledgeBaseConfiguration")
            kendraKnowledgeBaseConfiguration.write(to: &writer)
        }
        if let managedKnowledgeBaseConfiguration {
            writer.writeMember("managedKnowledgeBaseConfiguration")
            managedKnowledgeBaseConfiguration.write(to: &writer)
        }
        if let sqlKnowledgeBaseConfiguration {
            writer.writeMember("sqlKnowledgeBaseConfiguration")
            sqlKnowledgeBaseConfiguration.write(to: &writer)
        }
        writer.writeMember("type")
        writer.write(type.rawValue)
        if let vectorKnowledgeBaseConfiguration {
            writer.writeMember("vectorKnowledgeBaseConfiguration")
            vectorKnowledgeBaseConfiguration.write(to: &writer)
        }
        writer.endObject()
    }
}

extension KnowledgeBaseConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let kendraKnowledgeBaseConfiguration {
            validator.shape(kendraKnowledgeBaseConfiguration, "kendraKnowledgeBaseConfiguration")
        }
        if let managedKnowledgeBaseConfiguration {
            validator.shape(managedKnowledgeBaseConfiguration, "managedKnowledgeBaseConfiguration")
        }
        if let sqlKnowledgeBaseConfiguration {
            validator.shape(sqlKnowledgeBaseConfiguration, "sqlKnowledgeBaseConfiguration")
        }
        if let vectorKnowledgeBaseConfiguration {
            validator.shape(vectorKnowledgeBaseConfiguration, "vectorKnowledgeBaseConfiguration")
        }
    }
}

/// Knowledge base type; the service may add values.
public struct KnowledgeBaseType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `VECTOR`.
    public static let vector = Self(rawValue: "VECTOR")
    /// `KENDRA`.
    public static let kendra = Self(rawValue: "KENDRA")
    /// `SQL`.
    public static let sql = Self(rawValue: "SQL")
    /// `MANAGED`.
    public static let managed = Self(rawValue: "MANAGED")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .vector,
        .kendra,
        .sql,
        .managed,
    ]
}
