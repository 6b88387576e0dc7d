// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Rerank query.
public struct RerankQuery: Sendable, Hashable, RedactedShape {
    /// The text query (model member `RerankQuery.textQuery`).
    public var textQuery: RerankTextDocument

    /// The type (model member `RerankQuery.type`).
    public var type: RerankQueryContentType

    /// Creates the value from its members; a nil member is not sent.
    public init(textQuery: RerankTextDocument, type: RerankQueryContentType) {
        self.textQuery = textQuery
        self.type = type
    }
}

extension RerankQuery: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var textQuery: RerankTextDocument?
        var type: RerankQueryContentType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("textQuery") {
                textQuery = try RerankTextDocument(from: &reader)
            } else if reader.memberIs("type") {
                type = try RerankQueryContentType(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let textQuery = consume textQuery else {
            throw reader.missingMember("textQuery")
        }
        guard let type = consume type else {
            throw reader.missingMember("type")
        }
        self.textQuery = textQuery
        self.type = type
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("textQuery")
        textQuery.write(to: &writer)
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension RerankQuery: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(textQuery, "textQuery")
    }
}

/// Rerank query content type; the service may add values.
public struct RerankQueryContentType: OpenEnum {
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
