// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve code execution details.
public struct AgenticRetrieveCodeExecutionDetails: Sendable, Hashable, RedactedShape {
    /// The documents (model member `AgenticRetrieveCodeExecutionDetails.documents`).
    public var documents: [AgenticRetrieveCodeExecutionDocument]?

    /// Creates the value from its members; a nil member is not sent.
    public init(documents: [AgenticRetrieveCodeExecutionDocument]? = nil) {
        self.documents = documents
    }
}

extension AgenticRetrieveCodeExecutionDetails: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("documents") {
                var list: [AgenticRetrieveCodeExecutionDocument] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try AgenticRetrieveCodeExecutionDocument(from: &reader))
                }
                documents = list
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let documents {
            writer.writeMember("documents")
            writer.beginArray()
            for element in documents {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        writer.endObject()
    }
}

extension AgenticRetrieveCodeExecutionDetails: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
