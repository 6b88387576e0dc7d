// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Metadata configuration.
public struct MetadataConfiguration: Sendable, Hashable, RedactedShape {
    /// The name.
    ///
    /// Length 1 to 200 characters; pattern `[a-zA-Z0-9_][a-zA-Z0-9_-]*` (model member `MetadataConfiguration.name`).
    public var name: String

    /// The searchability (model member `MetadataConfiguration.searchability`).
    public var searchability: SearchableStatus

    /// The type (model member `MetadataConfiguration.type`).
    public var type: FieldType

    /// Creates the value from its members; a nil member is not sent.
    public init(name: String, searchability: SearchableStatus, type: FieldType) {
        self.name = name
        self.searchability = searchability
        self.type = type
    }
}

extension MetadataConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var name: String?
        var searchability: SearchableStatus?
        var type: FieldType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("name") {
                name = try reader.readString()
            } else if reader.memberIs("searchability") {
                searchability = try SearchableStatus(from: &reader)
            } else if reader.memberIs("type") {
                type = try FieldType(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let name = consume name else {
            throw reader.missingMember("name")
        }
        guard let searchability = consume searchability else {
            throw reader.missingMember("searchability")
        }
        guard let type = consume type else {
            throw reader.missingMember("type")
        }
        self.name = name
        self.searchability = searchability
        self.type = type
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("name")
        writer.write(name)
        writer.writeMember("searchability")
        writer.write(searchability.rawValue)
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension MetadataConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(name, "name", minimum: 1, maximum: 200, pattern: ServicePattern.metadataKeyName)
    }
}

/// Field type; the service may add values.
public struct FieldType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `STRING`.
    public static let string = Self(rawValue: "STRING")
    /// `STRING_LIST`.
    public static let stringList = Self(rawValue: "STRING_LIST")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .string,
        .stringList,
    ]
}

/// Searchable status; the service may add values.
public struct SearchableStatus: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `ENABLED`.
    public static let enabled = Self(rawValue: "ENABLED")
    /// `DISABLED`.
    public static let disabled = Self(rawValue: "DISABLED")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .enabled,
        .disabled,
    ]
}
