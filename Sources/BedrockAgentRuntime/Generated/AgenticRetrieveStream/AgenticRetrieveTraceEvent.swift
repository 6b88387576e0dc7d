// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve trace event.
public struct AgenticRetrieveTraceEvent: Sendable, Hashable, RedactedShape {
    /// The attributes (model member `AgenticRetrieveTraceEvent.attributes`).
    public var attributes: AgenticRetrieveTraceEventAttributes

    /// The identifier (model member `AgenticRetrieveTraceEvent.id`).
    public var id: String

    /// The timestamp (model member `AgenticRetrieveTraceEvent.timestamp`).
    public var timestamp: Int64

    /// Creates the value from its members; a nil member is not sent.
    public init(attributes: AgenticRetrieveTraceEventAttributes, id: String, timestamp: Int64) {
        self.attributes = attributes
        self.id = id
        self.timestamp = timestamp
    }
}

extension AgenticRetrieveTraceEvent: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var attributes: AgenticRetrieveTraceEventAttributes?
        var id: String?
        var timestamp: Int64?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("attributes") {
                attributes = try AgenticRetrieveTraceEventAttributes(from: &reader)
            } else if reader.memberIs("id") {
                id = try reader.readString()
            } else if reader.memberIs("timestamp") {
                timestamp = try reader.readInt64()
            } else {
                try reader.skipValue()
            }
        }
        guard let attributes = consume attributes else {
            throw reader.missingMember("attributes")
        }
        guard let id = consume id else {
            throw reader.missingMember("id")
        }
        guard let timestamp else {
            throw reader.missingMember("timestamp")
        }
        self.attributes = attributes
        self.id = id
        self.timestamp = timestamp
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("attributes")
        attributes.write(to: &writer)
        writer.writeMember("id")
        writer.write(id)
        writer.writeMember("timestamp")
        writer.write(timestamp)
        writer.endObject()
    }
}

extension AgenticRetrieveTraceEvent: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(attributes, "attributes")
    }
}
