// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve citation.
public struct AgenticRetrieveCitation: Sendable, Hashable {
    /// The end index (model member `AgenticRetrieveCitation.endIndex`).
    public var endIndex: Int

    /// The references (model member `AgenticRetrieveCitation.references`).
    public var references: [AgenticRetrieveCitationReference]

    /// The start index (model member `AgenticRetrieveCitation.startIndex`).
    public var startIndex: Int

    /// Creates the value from its members; a nil member is not sent.
    public init(endIndex: Int, references: [AgenticRetrieveCitationReference], startIndex: Int) {
        self.endIndex = endIndex
        self.references = references
        self.startIndex = startIndex
    }
}

extension AgenticRetrieveCitation: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var endIndex: Int?
        var references: [AgenticRetrieveCitationReference]?
        var startIndex: Int?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("endIndex") {
                endIndex = Int(try reader.readInt32())
            } else if reader.memberIs("references") {
                var list: [AgenticRetrieveCitationReference] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try AgenticRetrieveCitationReference(from: &reader))
                }
                references = list
            } else if reader.memberIs("startIndex") {
                startIndex = Int(try reader.readInt32())
            } else {
                try reader.skipValue()
            }
        }
        guard let endIndex else {
            throw reader.missingMember("endIndex")
        }
        guard let references = consume references else {
            throw reader.missingMember("references")
        }
        guard let startIndex else {
            throw reader.missingMember("startIndex")
        }
        self.endIndex = endIndex
        self.references = references
        self.startIndex = startIndex
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("endIndex")
        writer.write(endIndex)
        writer.writeMember("references")
        writer.beginArray()
        for element in references {
            element.write(to: &writer)
        }
        writer.endArray()
        writer.writeMember("startIndex")
        writer.write(startIndex)
        writer.endObject()
    }
}

extension AgenticRetrieveCitation: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.integer(endIndex, "endIndex")
        validator.elements(references, "references") { $0.check(&$1) }
        validator.integer(startIndex, "startIndex")
    }
}
