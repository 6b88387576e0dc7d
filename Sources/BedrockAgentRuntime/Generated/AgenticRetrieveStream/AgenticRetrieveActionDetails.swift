// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve action details.
public struct AgenticRetrieveActionDetails: Sendable, Hashable, RedactedShape {
    /// The input query (model member `AgenticRetrieveActionDetails.inputQuery`).
    public var inputQuery: AgenticRetrieveMessageContent

    /// The source retrievers (model member `AgenticRetrieveActionDetails.sourceRetrievers`).
    public var sourceRetrievers: [AgenticRetrieveSourceRetriever]

    /// Creates the value from its members; a nil member is not sent.
    public init(
        inputQuery: AgenticRetrieveMessageContent,
        sourceRetrievers: [AgenticRetrieveSourceRetriever]
    ) {
        self.inputQuery = inputQuery
        self.sourceRetrievers = sourceRetrievers
    }
}

extension AgenticRetrieveActionDetails: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var inputQuery: AgenticRetrieveMessageContent?
        var sourceRetrievers: [AgenticRetrieveSourceRetriever]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("inputQuery") {
                inputQuery = try AgenticRetrieveMessageContent(from: &reader)
            } else if reader.memberIs("sourceRetrievers") {
                var list: [AgenticRetrieveSourceRetriever] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try AgenticRetrieveSourceRetriever(from: &reader))
                }
                sourceRetrievers = list
            } else {
                try reader.skipValue()
            }
        }
        guard let inputQuery = consume inputQuery else {
            throw reader.missingMember("inputQuery")
        }
        guard let sourceRetrievers = consume sourceRetrievers else {
            throw reader.missingMember("sourceRetrievers")
        }
        self.inputQuery = inputQuery
        self.sourceRetrievers = sourceRetrievers
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("inputQuery")
        inputQuery.write(to: &writer)
        writer.writeMember("sourceRetrievers")
        writer.beginArray()
        for element in sourceRetrievers {
            element.write(to: &writer)
        }
        writer.endArray()
        writer.endObject()
    }
}

extension AgenticRetrieveActionDetails: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
