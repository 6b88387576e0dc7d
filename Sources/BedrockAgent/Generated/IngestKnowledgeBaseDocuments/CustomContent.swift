// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Custom content.
public struct CustomContent: Sendable, Hashable, RedactedShape {
    /// The custom document identifier (model member `CustomContent.customDocumentIdentifier`).
    public var customDocumentIdentifier: CustomDocumentIdentifier

    /// The inline content (model member `CustomContent.inlineContent`).
    public var inlineContent: InlineContent?

    /// The S3 location (model member `CustomContent.s3Location`).
    public var s3Location: CustomS3Location?

    /// The source type (model member `CustomContent.sourceType`).
    public var sourceType: CustomSourceType

    /// Creates the value from its members; a nil member is not sent.
    public init(
        customDocumentIdentifier: CustomDocumentIdentifier,
        sourceType: CustomSourceType,
        inlineContent: InlineContent? = nil,
        s3Location: CustomS3Location? = nil
    ) {
        self.customDocumentIdentifier = customDocumentIdentifier
        self.inlineContent = inlineContent
        self.s3Location = s3Location
        self.sourceType = sourceType
    }
}

extension CustomContent: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var customDocumentIdentifier: CustomDocumentIdentifier?
        var sourceType: CustomSourceType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("customDocumentIdentifier") {
                customDocumentIdentifier = try CustomDocumentIdentifier(from: &reader)
            } else if reader.memberIs("inlineContent") {
                inlineContent = try InlineContent(from: &reader)
            } else if reader.memberIs("s3Location") {
                s3Location = try CustomS3Location(from: &reader)
            } else if reader.memberIs("sourceType") {
                sourceType = try CustomSourceType(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let customDocumentIdentifier = consume customDocumentIdentifier else {
            throw reader.missingMember("customDocumentIdentifier")
        }
        guard let sourceType = consume sourceType else {
            throw reader.missingMember("sourceType")
        }
        self.customDocumentIdentifier = customDocumentIdentifier
        self.sourceType = sourceType
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("customDocumentIdentifier")
        customDocumentIdentifier.write(to: &writer)
        if let inlineContent {
            writer.writeMember("inlineContent")
            inlineContent.write(to: &writer)
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

extension CustomContent: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(customDocumentIdentifier, "customDocumentIdentifier")
        if let inlineContent {
            validator.shape(inlineContent, "inlineContent")
        }
        if let s3Location {
            validator.shape(s3Location, "s3Location")
        }
    }
}

/// Custom source type; the service may add values.
public struct CustomSourceType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `IN_LINE`.
    public static let inLine = Self(rawValue: "IN_LINE")
    /// `S3_LOCATION`.
    public static let s3Location = Self(rawValue: "S3_LOCATION")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .inLine,
        .s3Location,
    ]
}
