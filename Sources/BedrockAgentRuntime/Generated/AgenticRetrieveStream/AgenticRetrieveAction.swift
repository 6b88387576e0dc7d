// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve action.
public struct AgenticRetrieveAction: Sendable, Hashable, RedactedShape {
    /// The code execution (model member `AgenticRetrieveAction.codeExecution`).
    public var codeExecution: AgenticRetrieveCodeExecutionDetails?

    /// The full document expansion (model member `AgenticRetrieveAction.fullDocumentExpansion`).
    public var fullDocumentExpansion: AgenticRetrieveFullDocExpansionDetails?

    /// The memory retrieve (model member `AgenticRetrieveAction.memoryRetrieve`).
    public var memoryRetrieve: AgenticRetrieveMemoryRetrieveDetails?

    /// The retrieve (model member `AgenticRetrieveAction.retrieve`).
    public var retrieve: AgenticRetrieveActionDetails?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        codeExecution: AgenticRetrieveCodeExecutionDetails? = nil,
        fullDocumentExpansion: AgenticRetrieveFullDocExpansionDetails? = nil,
        memoryRetrieve: AgenticRetrieveMemoryRetrieveDetails? = nil,
        retrieve: AgenticRetrieveActionDetails? = nil
    ) {
        self.codeExecution = codeExecution
        self.fullDocumentExpansion = fullDocumentExpansion
        self.memoryRetrieve = memoryRetrieve
        self.retrieve = retrieve
    }
}

extension AgenticRetrieveAction: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("codeExecution") {
                codeExecution = try AgenticRetrieveCodeExecutionDetails(from: &reader)
            } else if reader.memberIs("fullDocumentExpansion") {
                fullDocumentExpansion = try AgenticRetrieveFullDocExpansionDetails(from: &reader)
            } else if reader.memberIs("memoryRetrieve") {
                memoryRetrieve = try AgenticRetrieveMemoryRetrieveDetails(from: &reader)
            } else if reader.memberIs("retrieve") {
                retrieve = try AgenticRetrieveActionDetails(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let codeExecution {
            writer.writeMember("codeExecution")
            codeExecution.write(to: &writer)
        }
        if let fullDocumentExpansion {
            writer.writeMember("fullDocumentExpansion")
            fullDocumentExpansion.write(to: &writer)
        }
        if let memoryRetrieve {
            writer.writeMember("memoryRetrieve")
            memoryRetrieve.write(to: &writer)
        }
        if let retrieve {
            writer.writeMember("retrieve")
            retrieve.write(to: &writer)
        }
        writer.endObject()
    }
}

extension AgenticRetrieveAction: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
