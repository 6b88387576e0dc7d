// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Query generation input.
public struct QueryGenerationInput: Sendable, Hashable, RedactedShape {
    /// The text.
    ///
    /// Length 1 to 20,000 characters; pattern `^(?!\s*$).+` (model member `QueryGenerationInput.text`).
    public var text: String

    /// The type (model member `QueryGenerationInput.type`).
    public var type: InputQueryType

    /// Creates the value from its members; a nil member is not sent.
    public init(text: String, type: InputQueryType) {
        self.text = text
        self.type = type
    }
}

extension QueryGenerationInput: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var text: String?
        var type: InputQueryType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("text") {
                text = try reader.readString()
            } else if reader.memberIs("type") {
                type = try InputQueryType(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let text = consume text else {
            throw reader.missingMember("text")
        }
        guard let type = consume type else {
            throw reader.missingMember("type")
        }
        self.text = text
        self.type = type
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("text")
        writer.write(text)
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension QueryGenerationInput: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(
            text,
            "text",
            minimum: 1,
            maximum: 20000,
            pattern: ServicePattern.queryGenerationInputTextString
        )
    }
}

/// Input query type; the service may add values.
public struct InputQueryType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `TEXT`.
    public static let text = Self(rawValue: "TEXT")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .text
    ]
}
