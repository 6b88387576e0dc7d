// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// A range of the answer's text, both ends included, in characters (model shape `Span`).
public struct TextSpan: Sendable, Hashable {
    /// The last character, counted from 0.
    ///
    /// Range at least 0 (model member `Span.end`).
    public var end: Int?

    /// The first character, counted from 0.
    ///
    /// Range at least 0 (model member `Span.start`).
    public var start: Int?

    /// Creates the value from its members; a nil member is not sent.
    public init(end: Int? = nil, start: Int? = nil) {
        self.end = end
        self.start = start
    }
}

extension TextSpan: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("end") {
                end = Int(try reader.readInt32())
            } else if reader.memberIs("start") {
                start = Int(try reader.readInt32())
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let end {
            writer.writeMember("end")
            writer.write(end)
        }
        if let start {
            writer.writeMember("start")
            writer.write(start)
        }
        writer.endObject()
    }
}

extension TextSpan: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let end {
            validator.integer(end, "end", minimum: 0)
        }
        if let start {
            validator.integer(start, "start", minimum: 0)
        }
    }
}
