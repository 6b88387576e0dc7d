// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Tag resource request.
public struct TagResourceRequest: Sendable, Hashable, RedactedShape {
    /// The resource ARN.
    ///
    /// Length 20 to 1,011 characters; part of the request's path (model member `TagResourceRequest.resourceArn`).
    public var resourceArn: String

    /// The tags.
    ///
    /// Each key: length 1 to 128 characters, pattern `[a-zA-Z0-9\s._:/=+@-]*` (model member
    /// `TagResourceRequest.tags`).
    public var tags: [String: String]

    /// Creates the value from its members; a nil member is not sent.
    public init(resourceArn: String, tags: [String: String]) {
        self.resourceArn = resourceArn
        self.tags = tags
    }
}

extension TagResourceRequest: JSONWritable {
    /// Writes the body; members that stand in the path are not in it.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("tags")
        writer.beginObject()
        for (key, element) in tags.sorted(by: { $0.key < $1.key }) {
            writer.writeMember(name: key)
            writer.write(element)
        }
        writer.endObject()
        writer.endObject()
    }
}

extension TagResourceRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.pathSegment(resourceArn, "resourceArn")
        validator.string(resourceArn, "resourceArn", minimum: 20, maximum: 1011)
        validator.values(tags, "tags") {
            $1.string($0, nil, minimum: 0, maximum: 256, pattern: ServicePattern.tagValue)
        }
        validator.keys(tags.keys, "tags", minimum: 1, maximum: 128, pattern: ServicePattern.tagKey)
    }
}
