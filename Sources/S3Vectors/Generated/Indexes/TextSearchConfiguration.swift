// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Text search configuration.
public struct TextSearchConfiguration: Sendable, Hashable, RedactedShape {
    /// The language (model member `TextSearchConfiguration.language`).
    public var language: LanguageCode?

    /// The metadata key.
    ///
    /// Length 1 to 63 characters (model member `TextSearchConfiguration.metadataKey`).
    public var metadataKey: String

    /// The status (model member `TextSearchConfiguration.status`).
    public var status: AnalyzerStatus?

    /// Creates the value from its members; a nil member is not sent.
    public init(metadataKey: String, language: LanguageCode? = nil, status: AnalyzerStatus? = nil) {
        self.language = language
        self.metadataKey = metadataKey
        self.status = status
    }
}

extension TextSearchConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var metadataKey: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("language") {
                language = try LanguageCode(from: &reader)
            } else if reader.memberIs("metadataKey") {
                metadataKey = try reader.readString()
            } else if reader.memberIs("status") {
                status = try AnalyzerStatus(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let metadataKey = consume metadataKey else {
            throw reader.missingMember("metadataKey")
        }
        self.metadataKey = metadataKey
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let language {
            writer.writeMember("language")
            writer.write(language.rawValue)
        }
        writer.writeMember("metadataKey")
        writer.write(metadataKey)
        if let status {
            writer.writeMember("status")
            writer.write(status.rawValue)
        }
        writer.endObject()
    }
}

extension TextSearchConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(metadataKey, "metadataKey", minimum: 1, maximum: 63)
    }
}

/// Analyzer status; the service may add values.
public struct AnalyzerStatus: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `ACTIVE`.
    public static let active = Self(rawValue: "ACTIVE")
    /// `BUILDING`.
    public static let building = Self(rawValue: "BUILDING")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .active,
        .building,
    ]
}

/// Language code; the service may add values.
public struct LanguageCode: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `en`.
    public static let english = Self(rawValue: "en")
    /// `fr`.
    public static let french = Self(rawValue: "fr")
    /// `es`.
    public static let spanish = Self(rawValue: "es")
    /// `pt`.
    public static let portuguese = Self(rawValue: "pt")
    /// `it`.
    public static let italian = Self(rawValue: "it")
    /// `de`.
    public static let german = Self(rawValue: "de")
    /// `nl`.
    public static let dutch = Self(rawValue: "nl")
    /// `zh`.
    public static let chinese = Self(rawValue: "zh")
    /// `ja`.
    public static let japanese = Self(rawValue: "ja")
    /// `ko`.
    public static let korean = Self(rawValue: "ko")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .english,
        .french,
        .spanish,
        .portuguese,
        .italian,
        .german,
        .dutch,
        .chinese,
        .japanese,
        .korean,
    ]
}
