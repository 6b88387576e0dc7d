// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// The query of a search: a text or an image.
public struct KnowledgeBaseQuery: Sendable, Hashable, RedactedShape {
    /// The image to search with (model member `KnowledgeBaseQuery.image`).
    public var image: InputImage?

    /// The text to search for.
    ///
    /// Length 0 to 20,000 characters (model member `KnowledgeBaseQuery.text`).
    public var text: String?

    /// The type (model member `KnowledgeBaseQuery.type`).
    public var type: KnowledgeBaseQueryType?

    /// Creates the value from its members; a nil member is not sent.
    public init(image: InputImage? = nil, text: String? = nil, type: KnowledgeBaseQueryType? = nil) {
        self.image = image
        self.text = text
        self.type = type
    }
}

extension KnowledgeBaseQuery: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("image") {
                image = try InputImage(from: &reader)
            } else if reader.memberIs("text") {
                text = try reader.readString()
            } else if reader.memberIs("type") {
                type = try KnowledgeBaseQueryType(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let image {
            writer.writeMember("image")
            image.write(to: &writer)
        }
        if let text {
            writer.writeMember("text")
            writer.write(text)
        }
        if let type {
            writer.writeMember("type")
            writer.write(type.rawValue)
        }
        writer.endObject()
    }
}

extension KnowledgeBaseQuery: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let image {
            validator.shape(image, "image")
        }
        if let text {
            validator.string(text, "text", minimum: 0, maximum: 20000)
        }
    }
}

/// Knowledge base query type; the service may add values.
public struct KnowledgeBaseQueryType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `TEXT`.
    public static let text = Self(rawValue: "TEXT")
    /// `IMAGE`.
    public static let image = Self(rawValue: "IMAGE")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .text,
        .image,
    ]
}
