// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Supplemental data storage location.
public struct SupplementalDataStorageLocation: Sendable, Hashable, RedactedShape {
    /// The S3 location (model member `SupplementalDataStorageLocation.s3Location`).
    public var s3Location: S3Location?

    /// The type (model member `SupplementalDataStorageLocation.type`).
    public var type: SupplementalDataStorageLocationType

    /// Creates the value from its members; a nil member is not sent.
    public init(type: SupplementalDataStorageLocationType, s3Location: S3Location? = nil) {
        self.s3Location = s3Location
        self.type = type
    }
}

extension SupplementalDataStorageLocation: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var type: SupplementalDataStorageLocationType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("s3Location") {
                s3Location = try S3Location(from: &reader)
            } else if reader.memberIs("type") {
                type = try SupplementalDataStorageLocationType(from: &reader)
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
        if let s3Location {
            writer.writeMember("s3Location")
            s3Location.write(to: &writer)
        }
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension SupplementalDataStorageLocation: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let s3Location {
            validator.shape(s3Location, "s3Location")
        }
    }
}

/// Supplemental data storage location type; the service may add values.
public struct SupplementalDataStorageLocationType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `S3`.
    public static let s3 = Self(rawValue: "S3")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .s3
    ]
}
