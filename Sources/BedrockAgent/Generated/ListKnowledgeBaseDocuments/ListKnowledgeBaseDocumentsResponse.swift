// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// List knowledge base documents response.
public struct ListKnowledgeBaseDocumentsResponse: Sendable, Hashable, RedactedShape {
    /// The document details (model member `ListKnowledgeBaseDocumentsResponse.documentDetails`).
    public var documentDetails: [KnowledgeBaseDocumentDetail]

    /// The next token (model member `ListKnowledgeBaseDocumentsResponse.nextToken`).
    public var nextToken: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(documentDetails: [KnowledgeBaseDocumentDetail], nextToken: String? = nil) {
        self.documentDetails = documentDetails
        self.nextToken = nextToken
    }
}

extension ListKnowledgeBaseDocumentsResponse: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var documentDetails: [KnowledgeBaseDocumentDetail]?
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
            } else if reader.memberIs("nextToken") {
                nextToken = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let documentDetails = consume documentDetails else {
            throw reader.missingMember("documentDetails")
        }
        self.documentDetails = documentDetails
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("documentDetails")
        writer.beginArray()
        for element in documentDetails {
            element.write(to: &writer)
        }
        writer.endArray()
        if let nextToken {
            writer.writeMember("nextToken")
            writer.write(nextToken)
        }
        writer.endObject()
    }
}

extension ListKnowledgeBaseDocumentsResponse: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.elements(documentDetails, "documentDetails") { $0.check(&$1) }
    }
}
