// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// List tags for resource response.
public struct ListTagsForResourceResponse: Sendable, Hashable, RedactedShape {
    /// The tags.
    ///
    /// Each key: length 1 to 128 characters, pattern `[a-zA-Z0-9\s._:/=+@-]*` (model member
    /// `ListTagsForResourceResponse.tags`).
    public var tags: [String: String]?

    /// Creates the value from its members; a nil member is not sent.
    public init(tags: [String: String]? = nil) {
        self.tags = tags
    }
}

extension ListTagsForResourceResponse: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("tags") {
                var map = [String: String](minimumCapacity: 8)
                try reader.beginObject()
                while try reader.nextMember() {
                    let key = try reader.memberName()
                    guard map.updateValue(try reader.readString(), forKey: key) == nil else {
                        throw reader.failure(.duplicateMember, "two keys that Swift strings cannot tell apart")
                    }
                }
                tags = map
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let tags {
            writer.writeMember("tags")
            writer.beginObject()
            for (key, element) in tags.sorted(by: { $0.key < $1.key }) {
                writer.writeMember(name: key)
                writer.write(element)
            }
            writer.endObject()
        }
        writer.endObject()
    }
}

extension ListTagsForResourceResponse: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let tags {
            validator.values(tags, "tags") {
                $1.string($0, nil, minimum: 0, maximum: 256, pattern: ServicePattern.tagValue)
            }
            validator.keys(tags.keys, "tags", minimum: 1, maximum: 128, pattern: ServicePattern.tagKey)
        }
    }
}
