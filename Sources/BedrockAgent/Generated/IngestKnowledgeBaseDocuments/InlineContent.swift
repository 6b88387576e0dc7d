// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Inline content.
public struct InlineContent: Sendable, Hashable, RedactedShape {
    /// The byte content (model member `InlineContent.byteContent`).
    public var byteContent: InlineByteContent?

    /// The text content (model member `InlineContent.textContent`).
    public var textContent: InlineTextContent?

    /// The type (model member `InlineContent.type`).
    public var type: InlineContentType

    /// Creates the value from its members; a nil member is not sent.
    public init(
        type: InlineContentType,
        byteContent: InlineByteContent? = nil,
        textContent: InlineTextContent? = nil
    ) {
        self.byteContent = byteContent
        self.textContent = textContent
        self.type = type
    }
}

extension InlineContent: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var type: InlineContentType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("byteContent") {
                byteContent = try InlineByteContent(from: &reader)
            } else if reader.memberIs("textContent") {
                textContent = try InlineTextContent(from: &reader)
            } else if reader.memberIs("type") {
                type = try InlineContentType(from: &reader)
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
        if let byteContent {
            writer.writeMember("byteContent")
            byteContent.write(to: &writer)
        }
        if let textContent {
            writer.writeMember("textContent")
            textContent.write(to: &writer)
        }
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension InlineContent: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let byteContent {
            validator.shape(byteContent, "byteContent")
        }
        if let textContent {
            validator.shape(textContent, "textContent")
        }
    }
}

/// Inline content type; the service may add values.
public struct InlineContentType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `BYTE`.
    public static let byte = Self(rawValue: "BYTE")
    /// `TEXT`.
    public static let text = Self(rawValue: "TEXT")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .byte,
        .text,
    ]
}
