// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Input image.
public struct InputImage: Sendable, Hashable, RedactedShape {
    /// The format (model member `InputImage.format`).
    public var format: InputImageFormat

    /// The inline content as bytes; base64 on the wire.
    ///
    /// 1 to 5,242,880 bytes (model member `InputImage.inlineContent`).
    public var inlineContent: [UInt8]

    /// Creates the value from its members; a nil member is not sent.
    public init(format: InputImageFormat, inlineContent: [UInt8]) {
        self.format = format
        self.inlineContent = inlineContent
    }
}

extension InputImage: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var format: InputImageFormat?
        var inlineContent: [UInt8]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("format") {
                format = try InputImageFormat(from: &reader)
            } else if reader.memberIs("inlineContent") {
                inlineContent = try reader.readBase64()
            } else {
                try reader.skipValue()
            }
        }
        guard let format = consume format else {
            throw reader.missingMember("format")
        }
        guard let inlineContent = consume inlineContent else {
            throw reader.missingMember("inlineContent")
        }
        self.format = format
        self.inlineContent = inlineContent
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("format")
        writer.write(format.rawValue)
        writer.writeMember("inlineContent")
        writer.writeBase64(inlineContent)
        writer.endObject()
    }
}

extension InputImage: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.blob(inlineContent, "inlineContent", minimum: 1, maximum: 5242880)
    }
}

/// Input image format; the service may add values.
public struct InputImageFormat: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `png`.
    public static let png = Self(rawValue: "png")
    /// `jpeg`.
    public static let jpeg = Self(rawValue: "jpeg")
    /// `gif`.
    public static let gif = Self(rawValue: "gif")
    /// `webp`.
    public static let webp = Self(rawValue: "webp")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .png,
        .jpeg,
        .gif,
        .webp,
    ]
}
