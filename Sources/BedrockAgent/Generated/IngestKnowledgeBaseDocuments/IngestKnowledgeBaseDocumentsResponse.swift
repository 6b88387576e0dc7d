// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Ingest knowledge base documents response.
public struct IngestKnowledgeBaseDocumentsResponse: Sendable, Hashable, RedactedShape {
    /// The document details (model member `IngestKnowledgeBaseDocumentsResponse.documentDetails`).
    public var documentDetails: [KnowledgeBaseDocumentDetail]?

    /// Creates the value from its members; a nil member is not sent.
    public init(documentDetails: [KnowledgeBaseDocumentDetail]? = nil) {
        self.documentDetails = documentDetails
    }
}

extension IngestKnowledgeBaseDocumentsResponse: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("documentDetails") {
                var list: [KnowledgeBaseDocumentDetail] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try KnowledgeBaseDocumentDetail(from: &reader))
                }
                documentDetails = list
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let documentDetails {
            writer.writeMember("documentDetails")
            writer.beginArray()
            for element in documentDetails {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        writer.endObject()
    }
}

extension IngestKnowledgeBaseDocumentsResponse: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let documentDetails {
            validator.elements(documentDetails, "documentDetails") { $0.check(&$1) }
        }
    }
}
