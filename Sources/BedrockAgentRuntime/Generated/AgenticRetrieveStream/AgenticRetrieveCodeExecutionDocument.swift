// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve code execution document.
public struct AgenticRetrieveCodeExecutionDocument: Sendable, Hashable, RedactedShape {
    /// The document identifier (model member `AgenticRetrieveCodeExecutionDocument.documentId`).
    public var documentId: String?

    /// The source retriever (model member `AgenticRetrieveCodeExecutionDocument.sourceRetriever`).
    public var sourceRetriever: AgenticRetrieveSourceRetriever?

    /// Creates the value from its members; a nil member is not sent.
    public init(documentId: String? = nil, sourceRetriever: AgenticRetrieveSourceRetriever? = nil) {
        self.documentId = documentId
        self.sourceRetriever = sourceRetriever
    }
}

extension AgenticRetrieveCodeExecutionDocument: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("documentId") {
                documentId = try reader.readString()
            } else if reader.memberIs("sourceRetriever") {
                sourceRetriever = try AgenticRetrieveSourceRetriever(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let documentId {
            writer.writeMember("documentId")
            writer.write(documentId)
        }
        if let sourceRetriever {
            writer.writeMember("sourceRetriever")
            sourceRetriever.write(to: &writer)
        }
        writer.endObject()
    }
}

extension AgenticRetrieveCodeExecutionDocument: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
