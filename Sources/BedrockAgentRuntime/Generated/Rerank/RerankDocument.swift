// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Rerank document.
public struct RerankDocument: Sendable, Hashable, RedactedShape {
    /// The JSON document (model member `RerankDocument.jsonDocument`).
    public var jsonDocument: JSONValue?

    /// The text document (model member `RerankDocument.textDocument`).
    public var textDocument: RerankTextDocument?

    /// The type (model member `RerankDocument.type`).
    public var type: RerankDocumentType

    /// Creates the value from its members; a nil member is not sent.
    public init(
        type: RerankDocumentType,
        jsonDocument: JSONValue? = nil,
        textDocument: RerankTextDocument? = nil
    ) {
        self.jsonDocument = jsonDocument
        self.textDocument = textDocument
        self.type = type
    }
}

extension RerankDocument: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var type: RerankDocumentType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("jsonDocument") {
                jsonDocument = try reader.readValue()
            } else if reader.memberIs("textDocument") {
                textDocument = try RerankTextDocument(from: &reader)
            } else if reader.memberIs("type") {
                type = try RerankDocumentType(from: &reader)
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
        if let jsonDocument {
            writer.writeMember("jsonDocument")
            writer.write(jsonDocument)
        }
        if let textDocument {
            writer.writeMember("textDocument")
            textDocument.write(to: &writer)
        }
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension RerankDocument: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let textDocument {
            validator.shape(textDocument, "textDocument")
        }
    }
}

/// Rerank document type; the service may add values.
public struct RerankDocumentType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `TEXT`.
    public static let text = Self(rawValue: "TEXT")
    /// `JSON`.
    public static let json = Self(rawValue: "JSON")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .text,
        .json,
    ]
}
