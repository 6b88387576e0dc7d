// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// A chunk that the answer rests on.
public struct RetrievedReference: Sendable, Hashable, RedactedShape {
    /// The content (model member `RetrievedReference.content`).
    public var content: RetrievalResultContent?

    /// The location (model member `RetrievedReference.location`).
    public var location: RetrievalResultLocation?

    /// The document's attributes.
    ///
    /// At least 1 entries; each key: length 1 to 100 characters (model member `RetrievedReference.metadata`).
    public var metadata: JSONObject?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        content: RetrievalResultContent? = nil,
        location: RetrievalResultLocation? = nil,
        metadata: JSONObject? = nil
    ) {
        self.content = content
        self.location = location
        self.metadata = metadata
    }
}

extension RetrievedReference: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("content") {
                content = try RetrievalResultContent(from: &reader)
            } else if reader.memberIs("location") {
                location = try RetrievalResultLocation(from: &reader)
            } else if reader.memberIs("metadata") {
                metadata = try reader.readObject()
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let content {
            writer.writeMember("content")
            content.write(to: &writer)
        }
        if let location {
            writer.writeMember("location")
            location.write(to: &writer)
        }
        if let metadata {
            writer.writeMember("metadata")
            writer.write(metadata)
        }
        writer.endObject()
    }
}

extension RetrievedReference: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let content {
            validator.shape(content, "content")
        }
        if let metadata {
            validator.count(metadata.count, "metadata", minimum: 1)
            validator.keys(metadata.keys, "metadata", minimum: 1, maximum: 100)
        }
    }
}
