// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Rerank source.
public struct RerankSource: Sendable, Hashable, RedactedShape {
    /// The inline document source (model member `RerankSource.inlineDocumentSource`).
    public var inlineDocumentSource: RerankDocument

    /// The type (model member `RerankSource.type`).
    public var type: RerankSourceType

    /// Creates the value from its members; a nil member is not sent.
    public init(inlineDocumentSource: RerankDocument, type: RerankSourceType) {
        self.inlineDocumentSource = inlineDocumentSource
        self.type = type
    }
}

extension RerankSource: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var inlineDocumentSource: RerankDocument?
        var type: RerankSourceType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("inlineDocumentSource") {
                inlineDocumentSource = try RerankDocument(from: &reader)
            } else if reader.memberIs("type") {
                type = try RerankSourceType(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let inlineDocumentSource = consume inlineDocumentSource else {
            throw reader.missingMember("inlineDocumentSource")
        }
        guard let type = consume type else {
            throw reader.missingMember("type")
        }
        self.inlineDocumentSource = inlineDocumentSource
        self.type = type
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("inlineDocumentSource")
        inlineDocumentSource.write(to: &writer)
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension RerankSource: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(inlineDocumentSource, "inlineDocumentSource")
    }
}

/// Rerank source type; the service may add values.
public struct RerankSourceType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `INLINE`.
    public static let inline = Self(rawValue: "INLINE")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .inline
    ]
}
