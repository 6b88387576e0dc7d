// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// External source.
public struct ExternalSource: Sendable, Hashable, RedactedShape {
    /// The byte content (model member `ExternalSource.byteContent`).
    public var byteContent: ByteContentDoc?

    /// The S3 location (model member `ExternalSource.s3Location`).
    public var s3Location: S3ObjectDoc?

    /// The source type (model member `ExternalSource.sourceType`).
    public var sourceType: ExternalSourceType

    /// Creates the value from its members; a nil member is not sent.
    public init(
        sourceType: ExternalSourceType,
        byteContent: ByteContentDoc? = nil,
        s3Location: S3ObjectDoc? = nil
    ) {
        self.byteContent = byteContent
        self.s3Location = s3Location
        self.sourceType = sourceType
    }
}

extension ExternalSource: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var sourceType: ExternalSourceType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("byteContent") {
                byteContent = try ByteContentDoc(from: &reader)
            } else if reader.memberIs("s3Location") {
                s3Location = try S3ObjectDoc(from: &reader)
            } else if reader.memberIs("sourceType") {
                sourceType = try ExternalSourceType(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let sourceType = consume sourceType else {
            throw reader.missingMember("sourceType")
        }
        self.sourceType = sourceType
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let byteContent {
            writer.writeMember("byteContent")
            byteContent.write(to: &writer)
        }
        if let s3Location {
            writer.writeMember("s3Location")
            s3Location.write(to: &writer)
        }
        writer.writeMember("sourceType")
        writer.write(sourceType.rawValue)
        writer.endObject()
    }
}

extension ExternalSource: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let byteContent {
            validator.shape(byteContent, "byteContent")
        }
        if let s3Location {
            validator.shape(s3Location, "s3Location")
        }
    }
}

/// External source type; the service may add values.
public struct ExternalSourceType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `S3`.
    public static let s3 = Self(rawValue: "S3")
    /// `BYTE_CONTENT`.
    public static let byteContent = Self(rawValue: "BYTE_CONTENT")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .s3,
        .byteContent,
    ]
}
