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
    public var metadata: [String: JSONValue]?

    /// Makes the value of its members; what is nil is not sent.
    public init(
        content: RetrievalResultContent? = nil,
        location: RetrievalResultLocation? = nil,
        metadata: [String: JSONValue]? = nil
    ) {
        self.content = content
        self.location = location
        self.metadata = metadata
    }
}

extension RetrievedReference: JSONReadable, JSONWritable {
    /// Reads the wire form; members that this version does not know are passed over.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var content: RetrievalResultContent?
        var location: RetrievalResultLocation?
        var metadata: [String: JSONValue]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("content") {
                content = try RetrievalResultContent(from: &reader)
            } else if reader.memberIs("location") {
                location = try RetrievalResultLocation(from: &reader)
            } else if reader.memberIs("metadata") {
                var map = [String: JSONValue](minimumCapacity: 8)
                try reader.beginObject()
                while try reader.nextMember() {
                    let key = try reader.memberName()
                    guard map.updateValue(try reader.readValue(), forKey: key) == nil else {
                        throw reader.failure(.duplicateMember, "two keys that Swift strings cannot tell apart")
                    }
                }
                metadata = map
            } else {
                try reader.skipValue()
            }
        }
        self.init(content: content, location: location, metadata: metadata)
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
            writer.beginObject()
            for (key, element) in metadata.sorted(by: { $0.key < $1.key }) {
                writer.writeMember(name: key)
                writer.write(element)
            }
            writer.endObject()
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
            validator.keys(metadata, "metadata", minimum: 1, maximum: 100)
        }
    }
}
